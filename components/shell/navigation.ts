export type WorkspaceRole = 'staff' | 'manager' | 'auditor' | 'admin'

export type Place = 'today' | 'incidents' | 'approvals' | 'statistics' | 'audit' | 'settings'

/** The main places and who goes there. Only a signpost: the policy decides again behind every door. */
const PLACES: readonly { place: Place; href: string; roles: readonly WorkspaceRole[] }[] = [
  { place: 'today', href: '/', roles: ['staff', 'manager', 'auditor'] },
  { place: 'incidents', href: '/incidents', roles: ['staff', 'manager', 'auditor'] },
  { place: 'approvals', href: '/approvals', roles: ['manager'] },
  { place: 'statistics', href: '/statistics', roles: ['staff', 'manager', 'auditor'] },
  { place: 'audit', href: '/audit', roles: ['auditor'] },
  { place: 'settings', href: '/settings', roles: ['admin'] },
]

export const placesOf = (role: WorkspaceRole) => PLACES.filter((entry) => entry.roles.includes(role))
