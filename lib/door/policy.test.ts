import { describe, expect, it } from 'vitest'
import type { Actor } from './actor'
import { decide, incidentScope, may, type Permission, POLICY } from './policy'

/** One letter per role that may: Staff, Manager, Auditor, aDmin, sYstem. */
const MATRIX: Record<Permission, string> = {
  'incident.read': 'SMA-Y',
  'incident.report': 'SM---',
  'incident.edit': 'SM---',
  'incident.close': 'SM---',
  'incident.overrideAssessment': '-M---',
  'incident.decideAwareDate': '-M---',
  'person.readMasked': 'SMA-Y',
  'person.reveal': 'SM---',
  'person.import': 'SM--Y',
  'person.edit': 'SM---',
  'duty.read': 'SMA-Y',
  'duty.fulfil': 'SM---',
  'approval.read': 'SMA--',
  'report.read': 'SMA-Y',
  'report.write': 'SM---',
  'report.decide': '-M---',
  'report.file': 'SM---',
  'report.render': '----Y',
  'notice.read': 'SMA-Y',
  'notice.write': 'SM---',
  'notice.decide': '-M---',
  'notice.print': 'SM--Y',
  'notice.send': 'SM--Y',
  'notice.recordDelivery': 'SM---',
  'notice.withdraw': '-M---',
  'notice.substitute': 'SM--Y',
  'notice.lookUpCaller': 'SM---',
  'contact.read': 'SMAD-',
  'contact.confirm': 'SM-D-',
  'mail.manage': '---D-',
  'incident.assign': 'SM---',
  'incident.changeParties': '-M---',
  'statistics.read': 'SMA--',
  'desk.read': 'SMA--',
  'message.read': '-MAD-',
  'message.send': '----Y',
  'message.retry': '-M-D-',
  'webhook.manage': '---D-',
  'fact.waive': '-M---',
  'entrustment.read': 'SMA-Y',
  'entrustment.write': 'SM---',
  'entrustment.decide': '-M---',
  'entrustment.render': '----Y',
  'entrustment.receive': 'SM---',
  'sender.trust': '-M-D-',
  'register.read': 'SMA--',
  'register.export': '-MA--',
  'register.import': '-M--Y',
  'api.manage': '---D-',
  'triage.read': 'SMA--',
  'triage.report': 'SM--Y',
  'triage.decide': 'SM---',
  'intake.manage': '-M-D-',
  'evidence.read': 'SMA-Y',
  'evidence.write': 'SM--Y',
  'evidence.handOver': 'SM---',
  'evidence.hold': '-M---',
  'response.read': 'SMA-Y',
  'response.write': 'SM--Y',
  'playbook.manage': '-M---',
  'ownContact.manage': 'SM-D-',
  'inventory.read': 'SMA--',
  'inventory.manage': 'SM---',
  'extent.read': 'SMA-Y',
  'extent.write': 'SM---',
  'file.download': 'SMA--',
  'audit.read': '--A--',
  'entity.read': 'SMADY',
  'entity.manage': '---D-',
  'people.manage': '---D-',
  'self.manage': 'SMAD-',
}

const ROLES = ['staff', 'manager', 'auditor', 'admin', 'system'] as const
const OWN = 'entity-own'
const OTHER = 'entity-other'
const actor = (role: Actor['role']): Actor => ({ id: 'me', name: role, role, entityIds: role === 'staff' ? [OWN] : [] })
const permissions = Object.keys(POLICY) as Permission[]

it('is written down here in full', () => {
  expect(permissions.sort()).toEqual(Object.keys(MATRIX).sort())
})

describe.each(permissions)('%s', (permission) => {
  it.each(ROLES.map((role, column) => [role, MATRIX[permission]?.[column] !== '-'] as const))(
    '%s: %s',
    (role, allowed) => {
      const verdict = decide(actor(role), permission, { entityId: OWN })
      expect(verdict).toEqual(allowed ? 'allowed' : { refused: 'FORBIDDEN', message: 'door.forbidden' })
      expect(may(actor(role), permission, { entityId: OWN })).toBe(allowed)
    },
  )

  it('does not exist for staff of another entity', () => {
    expect(decide(actor('staff'), permission, { entityId: OTHER })).toEqual({
      refused: 'NOT_FOUND',
      message: 'door.notFound',
    })
  })
})

describe('four eyes', () => {
  it.each(['report.decide', 'notice.decide', 'incident.decideAwareDate'] as const)(
    '%s is not for the author',
    (permission) => {
      expect(decide(actor('manager'), permission, { authorId: 'me' })).toEqual({
        refused: 'RULE',
        message: 'door.fourEyes',
        basis: undefined,
      })
      expect(decide(actor('manager'), permission, { authorId: 'somebody else' })).toBe('allowed')
    },
  )
})

describe('files with names of affected persons', () => {
  it.each(['personCsv', 'letters', 'letterManifest', 'letterPreview'])('%s is not for the auditor', (fileKind) => {
    expect(decide(actor('auditor'), 'file.download', { fileKind })).toMatchObject({ message: 'door.maskedOnly' })
  })
  it.each(['letters', 'letterManifest', 'letterPreview'])('%s is for those who send the letters', (fileKind) => {
    expect(decide(actor('staff'), 'file.download', { fileKind, entityId: OWN })).toBe('allowed')
  })
  it.each(['staff', 'manager'] as const)('an uploaded list does not leave again, not even for %s', (role) => {
    const verdict = decide(actor(role), 'file.download', { fileKind: 'personCsv', entityId: OWN })
    expect(verdict).toMatchObject({ refused: 'RULE', message: 'door.listStays' })
  })
  it('reports are for the auditor too', () =>
    expect(decide(actor('auditor'), 'file.download', { fileKind: 'report' })).toBe('allowed'))
})

it('lists incidents of own entities and those they are a party to for staff, all for others', () => {
  const own = { entityId: { in: [OWN] } }
  expect(incidentScope(actor('staff'))).toEqual({ AND: [{ OR: [own, { parties: { some: own } }] }] })
  expect(incidentScope(actor('manager'))).toEqual({})
})

describe('staff of a further entity of an incident', () => {
  /** All that is open to them: they look on, the incident's own entity acts. */
  const LOOK = [
    ...['approval.read', 'duty.read', 'entrustment.read', 'file.download', 'incident.read'],
    ...['notice.read', 'person.readMasked', 'report.read', 'evidence.read', 'response.read', 'extent.read'],
  ]
  const subject = { entityId: OTHER, partyIds: [OWN] }

  it.each(permissions)('%s', (permission) => {
    const verdict = decide(actor('staff'), permission, subject)
    expect(verdict).toEqual(LOOK.includes(permission) ? 'allowed' : { refused: 'FORBIDDEN', message: 'door.forbidden' })
  })

  it('do not get the names of the affected persons', () => {
    const verdict = decide(actor('staff'), 'file.download', { ...subject, fileKind: 'letters' })
    expect(verdict).toMatchObject({ refused: 'RULE', message: 'door.maskedOnly' })
  })

  it('of a third entity do not find it', () => {
    expect(decide(actor('staff'), 'incident.read', { entityId: OTHER, partyIds: ['third'] })).toMatchObject({
      refused: 'NOT_FOUND',
    })
  })

  it('changes nothing for other roles', () => {
    expect(decide(actor('manager'), 'incident.edit', subject)).toBe('allowed')
    expect(decide(actor('admin'), 'incident.read', subject)).toMatchObject({ refused: 'FORBIDDEN' })
  })
})
