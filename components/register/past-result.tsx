'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Table } from '@/components/ui/table'
import { COLUMNS } from '@/lib/register/past/columns'
import type { Problem } from '@/lib/register/past/schema'
import type { PastAnswer } from './send-list'

type Props = { answer: PastAnswer; pending: boolean; onConfirm: () => void }

const SHOWN = 100

/** What a check found, the rows to correct, and the button that takes the others over. */
export function PastResult({ answer, pending, onConfirm }: Props) {
  const t = useTranslations('past')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const columnOf = ({ column }: Problem) => COLUMNS[column][locale]
  const wordsOf = ({ code, day }: Problem) => t(`problem.${code}`, { day: day ?? '' })
  const { good, total, problems, problemCount, from, to } = answer
  const tone = problemCount === 0 ? 'success' : good > 0 ? 'warning' : 'error'

  // Words of our own and numbers only: nothing of the file is repeated, so nothing in it can be a formula.
  const save = () => {
    const heading = [t('problems.row'), t('problems.column'), t('problems.what')]
    const rows = problems.map((problem) => [String(problem.rowNumber), columnOf(problem), wordsOf(problem)])
    const text = [heading, ...rows].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([`\uFEFF${text.join('\r\n')}\r\n`], { type: 'text/csv' }))
    link.download = t('problems.file')
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <div className="flex flex-col gap-6">
      <NotificationBanner live title={t('result.title')} tone={tone}>
        {t(`result.${problemCount === 0 ? 'ready' : good > 0 ? 'some' : 'nothing'}`)}
      </NotificationBanner>
      <DescriptionList
        items={[
          { term: t('result.rows'), detail: total },
          { term: t('result.good'), detail: good },
          { term: t('result.reportable'), detail: answer.reportable },
          { term: t('result.late'), detail: answer.late },
          { term: t('result.bad'), detail: total - good },
          { term: t('result.span'), detail: from && to ? t('result.spanValue', { from, to }) : t('result.none') },
        ]}
      />
      {problemCount > 0 && (
        <>
          <Table
            caption={t('problems.title')}
            columns={[
              {
                key: 'row',
                header: t('problems.row'),
                rowHeader: true,
                nowrap: true,
                cell: ({ rowNumber }) => rowNumber,
              },
              { key: 'column', header: t('problems.column'), nowrap: true, cell: columnOf },
              { key: 'what', header: t('problems.what'), cell: wordsOf },
            ]}
            rowKey={({ rowNumber, column, code }) => `${rowNumber} ${column} ${code}`}
            rows={problems.slice(0, SHOWN)}
          />
          {problemCount > SHOWN && <p>{t('problems.more', { count: problemCount - SHOWN })}</p>}
          <div>
            <Button onClick={save} type="button">
              {t('problems.download')}
            </Button>
          </div>
        </>
      )}
      {good > 0 && (
        <div>
          <Button onClick={onConfirm} pending={pending} pendingLabel={t('confirming')} tone="primary" type="button">
            {t('confirm', { count: good })}
          </Button>
        </div>
      )}
    </div>
  )
}
