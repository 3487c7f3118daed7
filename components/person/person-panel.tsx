'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionButton } from '@/components/form/action-button'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Flash } from '@/components/ui/flash'
import type { Action } from '@/lib/door/result'
import type { MaskedPerson, RevealedPerson } from '@/lib/person/model'
import { EditPersonForm } from './edit-person-form'
import { PersonDescription } from './person-description'
import { RevealForm } from './reveal-form'

type PersonPanelProps = {
  person: MaskedPerson
  items: string[]
  listHref: string
  /** null where the reader has no right to it */
  reveal: Action<RevealedPerson> | null
  edit: Action<unknown> | null
  remove: Action<unknown> | null
}

/** One person: masked, then in the clear for a purpose, then open to correction. What was revealed lives in this tab only. */
export function PersonPanel({ person, items, listHref, reveal, edit, remove }: PersonPanelProps) {
  const t = useTranslations('person')
  const router = useRouter()
  const [revealed, setRevealed] = useState<RevealedPerson | null>(null)
  const [editing, setEditing] = useState(false)
  const [saved, setSaved] = useState(false)

  const show = (answer: RevealedPerson) => {
    setSaved(false)
    setRevealed(answer)
  }
  const mask = () => {
    setRevealed(null)
    setEditing(false)
  }
  const done = () => {
    mask()
    setSaved(true)
    router.refresh()
  }

  if (revealed && editing && edit)
    return (
      <Card title={t('form.editTitle')}>
        <EditPersonForm
          action={edit}
          items={items}
          onCancel={() => setEditing(false)}
          onSaved={done}
          personId={person.id}
          revealed={revealed}
        />
      </Card>
    )
  return (
    <div className="flex flex-col gap-6">
      <Flash>{saved && t('form.saved')}</Flash>
      <Card title={revealed ? t('reveal.shown') : t('view.masked')}>
        <PersonDescription
          fields={revealed?.fields ?? person.masked}
          itemCodes={revealed?.itemCodes ?? person.itemCodes}
          reader={revealed?.reader ?? person.reader}
        />
        {revealed && (
          <div className="flex flex-wrap gap-3">
            {edit && <Button onClick={() => setEditing(true)}>{t('reveal.edit')}</Button>}
            <Button onClick={mask}>{t('reveal.hide')}</Button>
          </div>
        )}
      </Card>
      {reveal && !revealed && (
        <Card title={t('reveal.title')}>
          <RevealForm action={reveal} onRevealed={show} personId={person.id} />
        </Card>
      )}
      {remove && (
        <ActionButton
          action={remove}
          confirm={{ title: t('remove.title'), body: t('remove.body'), label: t('remove.confirm') }}
          input={{ personId: person.id, confirmed: true }}
          onDone={() => router.push(listHref)}
          tone="danger"
        >
          {t('remove.button')}
        </ActionButton>
      )}
    </div>
  )
}
