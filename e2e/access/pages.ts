import type { Role } from '../support/users'

/** What a role meets: the page, a refusal (403), or another page it is led to. */
type Meets = 'page' | 'refused' | `→ ${string}`
type Row = Record<Role, Meets> & {
  /** The page's file below `app/`, without route groups. */
  route: string
  /** Its address, in the words of `World`. */
  address: (world: World) => string
}

/** Addresses of things the pages are about. */
export type World = {
  incident: string
  person: string
  list: string
  report: string
  publication: string
  user: string
  entity: string
  webhook: string
  /** A client of an incident, a notice that came in, the incident it began. */
  entrustor: string
  received: string
  began: string
}

const all = (meets: Meets) => ({ staff: meets, manager: meets, auditor: meets, admin: meets })
const incidents = { ...all('page'), admin: 'refused' as const }
const writers = { ...incidents, auditor: 'refused' as const }
const onlyAdmin = { ...all('refused'), admin: 'page' as const }

/** Every page of the application and who gets to see it. A page that is not listed fails the test. */
export const PAGES: Row[] = [
  { route: 'sign-in', address: () => '/sign-in', ...all('→ /') },
  { route: 'quick-check', address: () => '/quick-check', ...all('page') },
  { route: 'verify', address: () => '/verify', ...all('page') },
  { route: '', address: () => '/', ...all('page'), admin: '→ /settings/people' },
  { route: 'incidents', address: () => '/incidents', ...incidents },
  { route: 'settings/api', address: () => '/settings/api', ...onlyAdmin },
  { route: 'statistics', address: () => '/statistics', ...incidents },
  { route: 'incidents/new', address: () => '/incidents/new', ...writers },
  { route: 'incidents/past-import', address: () => '/incidents/past-import', ...all('refused'), manager: 'page' },
  { route: 'incidents/receive', address: () => '/incidents/receive', ...writers },
  { route: 'incidents/receive/[id]', address: ({ received }) => received, ...writers },
  { route: 'incidents/[slug]', address: ({ incident }) => incident, ...incidents },
  { route: 'incidents/[slug]/parties', address: ({ incident }) => `${incident}/parties`, ...incidents },
  { route: 'incidents/[slug]/parties/[entrustorId]', address: ({ entrustor }) => entrustor, ...incidents },
  { route: 'incidents/[slug]/parties/received', address: ({ began }) => `${began}/parties/received`, ...incidents },
  { route: 'incidents/[slug]/facts', address: ({ incident }) => `${incident}/facts`, ...incidents },
  { route: 'incidents/[slug]/data', address: ({ incident }) => `${incident}/data`, ...incidents },
  { route: 'incidents/[slug]/persons', address: ({ incident }) => `${incident}/persons`, ...incidents },
  { route: 'incidents/[slug]/persons/new', address: ({ incident }) => `${incident}/persons/new`, ...writers },
  { route: 'incidents/[slug]/persons/[personId]', address: ({ person }) => person, ...incidents },
  { route: 'incidents/[slug]/persons/import', address: ({ incident }) => `${incident}/persons/import`, ...writers },
  { route: 'incidents/[slug]/persons/import/[importId]', address: ({ list }) => list, ...incidents },
  { route: 'incidents/[slug]/reports', address: ({ incident }) => `${incident}/reports`, ...incidents },
  { route: 'incidents/[slug]/reports/compare', address: ({ incident }) => `${incident}/reports/compare`, ...incidents },
  { route: 'incidents/[slug]/reports/[reportId]', address: ({ report }) => report, ...incidents },
  { route: 'incidents/[slug]/reports/[reportId]/sheet', address: ({ report }) => `${report}/sheet`, ...incidents },
  { route: 'incidents/[slug]/consistency', address: ({ incident }) => `${incident}/consistency`, ...incidents },
  { route: 'incidents/[slug]/letters', address: ({ incident }) => `${incident}/letters`, ...incidents },
  { route: 'incidents/[slug]/letters/print', address: ({ incident }) => `${incident}/letters/print`, ...incidents },
  { route: 'incidents/[slug]/letters/issued', address: ({ incident }) => `${incident}/letters/issued`, ...incidents },
  { route: 'incidents/[slug]/letters/edit', address: ({ incident }) => `${incident}/letters/edit`, ...writers },
  {
    route: 'incidents/[slug]/letters/versions',
    address: ({ incident }) => `${incident}/letters/versions`,
    ...incidents,
  },
  { route: 'incidents/[slug]/letters/returns', address: ({ incident }) => `${incident}/letters/returns`, ...incidents },
  {
    route: 'incidents/[slug]/letters/returns/not-reached',
    address: ({ incident }) => `${incident}/letters/returns/not-reached`,
    ...incidents,
  },
  {
    route: 'incidents/[slug]/letters/returns/substitute',
    address: ({ incident }) => `${incident}/letters/returns/substitute`,
    ...incidents,
  },
  {
    route: 'incidents/[slug]/letters/returns/substitute/[measureId]',
    address: ({ publication }) => publication,
    ...incidents,
  },
  {
    route: 'incidents/[slug]/letters/returns/desk',
    address: ({ incident }) => `${incident}/letters/returns/desk`,
    ...writers,
  },
  { route: 'incidents/[slug]/letters/mail', address: ({ incident }) => `${incident}/letters/mail`, ...incidents },
  { route: 'incidents/[slug]/history', address: ({ incident }) => `${incident}/history`, ...incidents },
  { route: 'approvals', address: () => '/approvals', ...all('refused'), manager: 'page' },
  { route: 'audit', address: () => '/audit', ...all('refused'), auditor: 'page' },
  { route: 'settings', address: () => '/settings', ...all('page') },
  { route: 'settings/account', address: () => '/settings/account', ...all('page') },
  { route: 'settings/outbox', address: () => '/settings/outbox', ...all('page'), staff: 'refused' },
  { route: 'settings/webhooks', address: () => '/settings/webhooks', ...onlyAdmin },
  { route: 'settings/webhooks/[id]', address: ({ webhook }) => webhook, ...onlyAdmin },
  { route: 'settings/absences', address: () => '/settings/absences', ...all('page') },
  { route: 'settings/calendar', address: () => '/settings/calendar', ...all('page') },
  { route: 'settings/contacts', address: () => '/settings/contacts', ...all('page') },
  { route: 'settings/people', address: () => '/settings/people', ...onlyAdmin },
  { route: 'settings/people/new', address: () => '/settings/people/new', ...onlyAdmin },
  { route: 'settings/people/[id]', address: ({ user }) => user, ...onlyAdmin },
  { route: 'settings/mail', address: () => '/settings/mail', ...onlyAdmin },
  {
    route: 'settings/mail/[id]',
    address: ({ entity }) => entity.replace('/entities/', '/mail/'),
    ...onlyAdmin,
  },
  { route: 'settings/entities', address: () => '/settings/entities', ...all('page') },
  { route: 'settings/entities/new', address: () => '/settings/entities/new', ...onlyAdmin },
  { route: 'settings/entities/[id]', address: ({ entity }) => entity, ...all('page') },
]

/** Somebody who sees the page, to look at it closely. */
export const visitorOf = (row: Row): Role | undefined =>
  (['staff', 'manager', 'auditor', 'admin'] as const).find((role) => row[role] === 'page')
