import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import { writtenDate } from '@/components/ui/written-date'
import { DELEGATES } from '@/lib/organisation/choices'
import type { Authority } from '@/lib/organisation/model'
import type { AddEntity } from '@/lib/organisation/schema'

type Entity = Omit<AddEntity, 'mailDomains' | 'authorities'> & { mailDomains: string[]; authorities: Authority[] }

/** A legal entity for those who may read it and not change it. */
export function EntityFacts({ entity }: { entity: Entity }) {
  const t = useTranslations('organisation.entities')
  const rows = (...names: (keyof AddEntity & keyof Entity)[]) =>
    names.map((name) => ({ term: t(name), detail: String(entity[name] ?? '') }))
  return (
    <>
      <Card title={t('section.identity')}>
        <DescriptionList
          items={rows('name', 'corporateNumber', 'postalCode', 'address', 'representative', 'industry')}
        />
      </Card>
      <Card title={t('section.contact')}>
        <DescriptionList items={rows('contactDepartment', 'contactName', 'contactPhone', 'contactEmail')} />
      </Card>
      <Card title={t('section.desk')}>
        <DescriptionList items={rows('deskName', 'deskPhone', 'deskHours', 'deskEmail')} />
      </Card>
      <Card title={t('section.presence')}>
        <DescriptionList
          items={[
            {
              term: t('website'),
              detail: (
                <TextLink external href={entity.website}>
                  {entity.website}
                </TextLink>
              ),
            },
            { term: t('mailDomains'), detail: entity.mailDomains.join(', ') },
          ]}
        />
      </Card>
      <Card title={t('section.authorities')}>
        <Delegations rows={entity.authorities} />
      </Card>
    </>
  )
}

function Delegations({ rows }: { rows: Authority[] }) {
  const t = useTranslations('organisation.entities')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  if (rows.length === 0) return <p>{t('ppcOnly')}</p>
  const period = (row: Authority) =>
    t('period', {
      from: writtenDate(row.validFrom, locale),
      to: row.validTo ? writtenDate(row.validTo, locale) : t('noEnd'),
    })
  const nameOf = (row: Authority) =>
    DELEGATES.find(({ id }) => id === row.authorityCode)?.name[locale] ?? row.authorityCode
  return (
    <DescriptionList
      items={rows.map((row) => ({
        key: `${row.authorityCode} ${row.businessLine} ${row.validFrom}`,
        term: nameOf(row),
        detail: `${row.businessLine}（${period(row)}）`,
      }))}
    />
  )
}
