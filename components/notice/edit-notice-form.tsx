'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'
import { SaveNotice } from '@/lib/notice/schema'
import type { EditView } from '@/lib/notice/views'
import { LiveLetter } from './live-letter'

type EditNoticeFormProps = { view: EditView; action: Action<unknown> }

const FIRST = ['opening', 'overview'] as const
const THEN = ['cause', 'secondaryDamage', 'whatWeDo', 'nextUpdate', 'closing'] as const
const OPTIONAL: readonly string[] = ['whatWeDo']

/** The texts of the letter, with the letter itself beside them as they are typed. */
export function EditNoticeForm({ view, action }: EditNoticeFormProps) {
  const t = useTranslations('notice')
  const router = useRouter()
  const { incidentId, version, content, slug } = view
  const form = useActionForm({
    schema: SaveNotice,
    action,
    draftKey: `incident/${slug}/notice`,
    defaultValues: { incidentId, version, ...content },
    onDone: () => router.push(`/incidents/${slug}/letters`),
  })
  const area = (name: (typeof FIRST)[number] | (typeof THEN)[number]) => (
    <TextAreaField
      help={t.has(`fieldHelp.${name}`) ? t(`fieldHelp.${name}`) : undefined}
      key={name}
      label={t(`field.${name}`)}
      lang="ja"
      name={name}
      required={!OPTIONAL.includes(name)}
      rows={name === 'overview' ? 8 : 4}
    />
  )
  return (
    <div className="grid gap-8 xl:grid-cols-2">
      <FormShell form={form}>
        <TextField label={t('field.title')} lang="ja" name="title" required />
        <DateField help={t('fieldHelp.letterDate')} label={t('field.letterDate')} name="letterDate" required />
        <TextField help={t('fieldHelp.selfWord')} label={t('field.selfWord')} lang="ja" name="selfWord" required />
        <TextField
          help={t('fieldHelp.readerWord')}
          label={t('field.readerWord')}
          lang="ja"
          name="readerWord"
          required
        />
        {FIRST.map(area)}
        <p className="rounded-8 bg-solid-gray-50 p-4">{t('edit.itemsMade')}</p>
        {THEN.map(area)}
        <SubmitButton>{t('edit.save')}</SubmitButton>
      </FormShell>
      <LiveLetter control={form.methods.control} view={view} />
    </div>
  )
}
