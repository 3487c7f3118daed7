import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'

type Props = {
  owner: string | null
  manager: string | null
  registeredBy: string
  /** The form, for those who may change it. */
  children?: ReactNode
}

/** Who is in charge of an incident: whom reminders reach. */
export function AssignmentCard({ owner, manager, registeredBy, children }: Props) {
  const t = useTranslations('reminder.assign')
  return (
    <Card title={t('title')}>
      <DescriptionList
        items={[
          { term: t('owner'), detail: owner ?? t('registered', { name: registeredBy }) },
          { term: t('manager'), detail: manager ?? t('everyManager') },
        ]}
      />
      {children && (
        <div className="print:hidden">
          <Disclosure summary={t('change')}>{children}</Disclosure>
        </div>
      )}
    </Card>
  )
}
