import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { SheetRow } from '@/lib/report/sheet/schema'
import { CopyButton } from './copy-button'

type Props = Pick<SheetRow, 'warnings' | 'proposal'> & { name: string }

/** What a form may refuse in a value, and the same value in plain characters beside it. */
export function RowWarnings({ warnings, proposal, name }: Props) {
  const t = useTranslations('sheet')
  return (
    <>
      {warnings.map(({ kind, characters }) => (
        <p className="flex items-start gap-2 text-yellow-1200" key={kind}>
          <Icon name="warning" size={20} />
          <span className="min-w-0 break-words">{t(`warning.${kind}`, { characters })}</span>
        </p>
      ))}
      {proposal !== null && (
        <div className="flex flex-col gap-2 border-l-4 border-blue-900 pl-3">
          <p className="text-std-16B-170">{t('proposal')}</p>
          <p className="break-words whitespace-pre-wrap" lang="ja">
            {proposal}
          </p>
          <div>
            <CopyButton name={t('proposalOf', { name })} text={proposal} />
          </div>
        </div>
      )}
    </>
  )
}
