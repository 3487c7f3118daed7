import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActionButton } from '@/components/form/action-button'
import { AddAbsenceForm } from '@/components/reminder/add-absence-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { writtenDate } from '@/components/ui/written-date'
import { query } from '@/lib/door/query'
import { absencesView } from '@/lib/organisation/absence-queries'
import { addAbsenceAction, removeAbsenceAction } from './actions'

const load = query(absencesView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reminder.absence'))('title') }
}

export default async function AbsencesPage() {
  const [{ own, today, absences, people, deputies }, t, settings, locale] = await Promise.all([
    load(),
    getTranslations('reminder.absence'),
    getTranslations('organisation.settings'),
    getLocale(),
  ])
  return (
    <>
      <Breadcrumbs items={[{ href: '/settings', label: settings('title') }, { label: t('title') }]} />
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <Table
        caption={t('table')}
        columns={[
          { key: 'user', header: t('user'), rowHeader: true, cell: ({ user }) => user.name },
          {
            key: 'days',
            header: t('days'),
            cell: ({ fromOn, toOn }) =>
              t('range', { from: writtenDate(fromOn, locale), to: writtenDate(toOn, locale) }),
          },
          { key: 'deputy', header: t('deputy'), cell: ({ deputy }) => deputy.name },
          {
            key: 'what',
            header: t('what'),
            cell: ({ id }) => (
              <ActionButton
                action={removeAbsenceAction}
                confirm={{ title: t('removeTitle'), body: t('removeBody'), label: t('remove') }}
                input={{ id }}
                size="small"
              >
                {t('remove')}
              </ActionButton>
            ),
          },
        ]}
        empty={<EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>}
        rowKey={({ id }) => id}
        rows={absences}
      />
      <Card title={t('addTitle')}>
        <AddAbsenceForm action={addAbsenceAction} deputies={deputies} own={own} people={people} today={today} />
      </Card>
    </>
  )
}
