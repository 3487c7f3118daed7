import type { CitedReason } from '@/lib/core/errors'
import type { Actor } from './actor'

/**
 * What a rule may look at: whose incident it is, which further entities it concerns (they report jointly or are companies
 * of one group) and who made the thing in question.
 */
export type Subject = {
  entityId?: string
  partyIds?: readonly string[]
  authorId?: string | null
  fileKind?: string
}

type Rule = {
  roles: Actor['role'][]
  /** Staff of a further entity of the incident may as well. What says nothing here is for the incident's own entity. */
  parties?: true
  /** A further condition on the one record; answers the message key of the refusal. */
  unless?: (actor: Actor, subject: Subject) => string | false
}

/** Staff are bound to their entities; others, and things of no entity, are not. */
const isOwn = (actor: Actor, entityId: string | undefined) =>
  entityId === undefined || actor.role !== 'staff' || actor.entityIds.includes(entityId)

const FOUR_EYES = (actor: Actor, subject: Subject) => actor.id === subject.authorId && 'door.fourEyes'
const FILES_WITH_NAMES = ['personCsv', 'letters', 'letterManifest', 'letterPreview', 'evidence']

/** An uploaded list is there for its import alone: sent out again it would show everybody at once, for no stated purpose. */
const DOWNLOAD = (actor: Actor, { entityId, fileKind = '' }: Subject) => {
  const onlyLooks = actor.role === 'auditor' || !isOwn(actor, entityId)
  if (onlyLooks && FILES_WITH_NAMES.includes(fileKind)) return 'door.maskedOnly'
  return fileKind === 'personCsv' && 'door.listStays'
}

/** Who may do what: the whole of it, in one table. The scope below says on which incidents. */
export const POLICY = {
  'incident.read': { roles: ['staff', 'manager', 'auditor', 'system'], parties: true },
  'incident.report': { roles: ['staff', 'manager'] },
  'incident.edit': { roles: ['staff', 'manager'] },
  'incident.close': { roles: ['staff', 'manager'] },
  'incident.overrideAssessment': { roles: ['manager'] },
  'incident.decideAwareDate': { roles: ['manager'], unless: FOUR_EYES },
  'person.readMasked': { roles: ['staff', 'manager', 'auditor', 'system'], parties: true },
  'person.reveal': { roles: ['staff', 'manager'] },
  'person.import': { roles: ['staff', 'manager', 'system'] },
  'person.edit': { roles: ['staff', 'manager'] },
  'duty.read': { roles: ['staff', 'manager', 'auditor', 'system'], parties: true },
  'duty.fulfil': { roles: ['staff', 'manager'] },
  'approval.read': { roles: ['staff', 'manager', 'auditor'], parties: true },
  'report.read': { roles: ['staff', 'manager', 'auditor', 'system'], parties: true },
  'report.write': { roles: ['staff', 'manager'] },
  'report.decide': { roles: ['manager'], unless: FOUR_EYES },
  'report.file': { roles: ['staff', 'manager'] },
  'report.render': { roles: ['system'] },
  'notice.read': { roles: ['staff', 'manager', 'auditor', 'system'], parties: true },
  'notice.write': { roles: ['staff', 'manager'] },
  'notice.decide': { roles: ['manager'], unless: FOUR_EYES },
  'notice.print': { roles: ['staff', 'manager', 'system'] },
  'notice.send': { roles: ['staff', 'manager', 'system'] },
  'notice.recordDelivery': { roles: ['staff', 'manager'] },
  'notice.withdraw': { roles: ['manager'] },
  'notice.substitute': { roles: ['staff', 'manager', 'system'] },
  'notice.lookUpCaller': { roles: ['staff', 'manager'] },
  'contact.read': { roles: ['staff', 'manager', 'auditor', 'admin'] },
  'contact.confirm': { roles: ['staff', 'manager', 'admin'] },
  'mail.manage': { roles: ['admin'] },
  'incident.assign': { roles: ['staff', 'manager'] },
  'incident.changeParties': { roles: ['manager'] },
  'statistics.read': { roles: ['staff', 'manager', 'auditor'] },
  'desk.read': { roles: ['staff', 'manager', 'auditor'] },
  'message.read': { roles: ['manager', 'auditor', 'admin'] },
  'message.send': { roles: ['system'] },
  'message.retry': { roles: ['manager', 'admin'] },
  'webhook.manage': { roles: ['admin'] },
  'fact.waive': { roles: ['manager'] },
  'entrustment.read': { roles: ['staff', 'manager', 'auditor', 'system'], parties: true },
  'entrustment.write': { roles: ['staff', 'manager'] },
  'entrustment.decide': { roles: ['manager'], unless: FOUR_EYES },
  'entrustment.render': { roles: ['system'] },
  'entrustment.receive': { roles: ['staff', 'manager'] },
  'sender.trust': { roles: ['manager', 'admin'] },
  'register.read': { roles: ['staff', 'manager', 'auditor'] },
  'register.export': { roles: ['manager', 'auditor'] },
  'register.import': { roles: ['manager', 'system'] },
  'api.manage': { roles: ['admin'] },
  'triage.read': { roles: ['staff', 'manager', 'auditor'] },
  'triage.report': { roles: ['staff', 'manager', 'system'] },
  'triage.decide': { roles: ['staff', 'manager'] },
  'intake.manage': { roles: ['manager', 'admin'] },
  'evidence.read': { roles: ['staff', 'manager', 'auditor', 'system'], parties: true },
  'evidence.write': { roles: ['staff', 'manager', 'system'] },
  'evidence.handOver': { roles: ['staff', 'manager'] },
  'evidence.hold': { roles: ['manager'] },
  'response.read': { roles: ['staff', 'manager', 'auditor', 'system'], parties: true },
  'response.write': { roles: ['staff', 'manager', 'system'] },
  'playbook.manage': { roles: ['manager'] },
  'ownContact.manage': { roles: ['staff', 'manager', 'admin'] },
  'inventory.read': { roles: ['staff', 'manager', 'auditor'] },
  'inventory.manage': { roles: ['staff', 'manager'] },
  'extent.read': { roles: ['staff', 'manager', 'auditor', 'system'], parties: true },
  'extent.write': { roles: ['staff', 'manager'] },
  'file.download': { roles: ['staff', 'manager', 'auditor'], parties: true, unless: DOWNLOAD },
  'audit.read': { roles: ['auditor'] },
  'entity.read': { roles: ['staff', 'manager', 'auditor', 'admin', 'system'] },
  'entity.manage': { roles: ['admin'] },
  'people.manage': { roles: ['admin'] },
  'self.manage': { roles: ['staff', 'manager', 'auditor', 'admin'] },
} satisfies Record<string, Rule>

export type Permission = keyof typeof POLICY

type Scope = { AND?: { OR: [{ entityId: { in: string[] } }, { parties: { some: { entityId: { in: string[] } } } }] }[] }

/**
 * The incidents an actor may see, as a condition on the incident row: those of own entities and those an own entity is a
 * further party to. Lists filter by it; records are tested by `decide`. It stands under AND, so that a list may have an
 * OR of its own beside it.
 */
export function incidentScope(actor: Actor): Scope {
  if (actor.role !== 'staff') return {}
  const own = { entityId: { in: actor.entityIds } }
  return { AND: [{ OR: [own, { parties: { some: own } }] }] }
}

export type Verdict =
  | 'allowed'
  | { refused: 'NOT_FOUND' | 'FORBIDDEN' | 'RULE'; message: string; basis?: CitedReason[] }

/** Decides one request. Out of scope does not exist; a wrong role is forbidden; a failed condition is a rule. */
export function decide(actor: Actor, permission: Permission, subject: Subject = {}): Verdict {
  const rule: Rule = POLICY[permission]
  const own = isOwn(actor, subject.entityId)
  const looksOn = !own && actor.entityIds.some((id) => subject.partyIds?.includes(id))
  if (!own && !looksOn) return { refused: 'NOT_FOUND', message: 'door.notFound' }
  if (looksOn && !rule.parties) return { refused: 'FORBIDDEN', message: 'door.forbidden' }
  if (!rule.roles.includes(actor.role)) return { refused: 'FORBIDDEN', message: 'door.forbidden' }
  const refusal = rule.unless?.(actor, subject)
  return refusal ? { refused: 'RULE', message: refusal } : 'allowed'
}

/** For screens: whether to offer a button. The command decides again. */
export const may = (actor: Actor, permission: Permission, subject?: Subject) =>
  decide(actor, permission, subject) === 'allowed'
