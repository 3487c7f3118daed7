'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'
import type { EditView } from '@/lib/notice/views'
import { EnglishFields } from './english-fields'
import { FiveItemFields } from './five-item-fields'
import { LetterLookFields } from './letter-look-fields'
import { OtherReaderFields } from './other-reader-fields'

/** What is wrong with the text and how it reads come after the fields: they bring the rules and the words of every letter. */
const LintPanel = dynamic(() => import('./lint-panel').then((m) => m.LintPanel), { ssr: false })
const LiveLetter = dynamic(() => import('./live-letter').then((m) => m.LiveLetter), { ssr: false })

type EditNoticeFormProps = { view: EditView; action: Action<unknown> }

/** The free texts within the frame of the law, with the letter itself beside them as they are typed. */
export function EditNoticeForm({ view, action }: EditNoticeFormProps) {
  const t = useTranslations('notice.edit')
  const router = useRouter()
  const { incidentId, version, content, slug, variants } = view
  const form = useActionForm({
    schema: () => import('@/lib/notice/schema').then((m) => m.SaveNotice),
    action,
    draftKey: `incident/${slug}/letter`,
    defaultValues: { incidentId, version, ...content },
    onDone: () => router.push(`/incidents/${slug}/letters`),
  })
  const { control } = form.methods
  return (
    <div className="grid gap-8 xl:grid-cols-2">
      <FormShell form={form}>
        <LetterLookFields control={control} />
        <FiveItemFields control={control} />
        <OtherReaderFields variants={variants} />
        <EnglishFields variants={variants} />
        <SubmitButton>{t('save')}</SubmitButton>
      </FormShell>
      <div className="flex min-w-0 flex-col gap-6">
        <LintPanel control={control} view={view} />
        <LiveLetter control={control} view={view} />
      </div>
    </div>
  )
}
