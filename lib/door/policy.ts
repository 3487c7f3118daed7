import type { CitedReason } from '@/lib/core/errors'
import type { Actor } from './actor'

/** What a rule may look at: whose incident it is and who made the thing in question. */
export type Subject = { entityId?: string; authorId?: string | null; fileKind?: string }

type Rule = {
  roles: Actor['role'][]
  /** A further condition on the one record; answers the message key of the refusal. */
  unless?: (actor: Actor, subject: Subject) => string | false
}

const FOUR_EYES = (actor: Actor, subject: Subject) => actor.id === subject.authorId && 'door.fourEyes'
const FILES_WITH_NAMES = ['personCsv', 'letters', 'letterManifest', 'letterPreview']

/** An uploaded list is there for its import alone: sent out again it would show everybody at once, for no stated purpose. */
const DOWNLOAD = (actor: Actor, { fileKind = '' }: Subject) => {
  if (actor.role === 'auditor' && FILES_WITH_NAMES.includes(fileKind)) return 'door.maskedOnly'
  return fileKind === 'personCsv' && 'door.listStays'
}

/** Who may do what: the whole of it, in one table. The scope below says on which incidents. */
export const POLICY = {
  'incident.read': { roles: ['staff', 'manager', 'auditor', 'system'] },
  'incident.report': { roles: ['staff', 'manager'] },
  'incident.edit': { roles: ['staff', 'manager'] },
  'incident.close': { roles: ['staff', 'manager'] },
  'incident.overrideAssessment': { roles: ['manager'] },
  'incident.decideAwareDate': { roles: ['manager'], unless: FOUR_EYES },
  'person.readMasked': { roles: ['staff', 'manager', 'auditor', 'system'] },
  'person.reveal': { roles: ['staff', 'manager'] },
  'person.import': { roles: ['staff', 'manager', 'system'] },
  'person.edit': { roles: ['staff', 'manager'] },
  'duty.read': { roles: ['staff', 'manager', 'auditor', 'system'] },
  'duty.fulfil': { roles: ['staff', 'manager'] },
  'approval.read': { roles: ['staff', 'manager', 'auditor'] },
  'report.read': { roles: ['staff', 'manager', 'auditor', 'system'] },
  'report.write': { roles: ['staff', 'manager'] },
  'report.decide': { roles: ['manager'], unless: FOUR_EYES },
  'report.file': { roles: ['staff', 'manager'] },
  'report.render': { roles: ['system'] },
  'notice.read': { roles: ['staff', 'manager', 'auditor', 'system'] },
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
  'entrustment.read': { roles: ['staff', 'manager', 'auditor', 'system'] },
  'entrustment.write': { roles: ['staff', 'manager'] },
  'entrustment.decide': { roles: ['manager'], unless: FOUR_EYES },
  'entrustment.render': { roles: ['system'] },
  'entrustment.receive': { roles: ['staff', 'manager'] },
  'sender.trust': { roles: ['manager', 'admin'] },
  'register.read': { roles: ['staff', 'manager', 'auditor'] },
  'register.export': { roles: ['manager', 'auditor'] },
  'register.import': { roles: ['manager'] },
  'api.manage': { roles: ['admin'] },
  'file.download': { roles: ['staff', 'manager', 'auditor'], unless: DOWNLOAD },
  'audit.read': { roles: ['auditor'] },
  'entity.read': { roles: ['staff', 'manager', 'auditor', 'admin', 'system'] },
  'entity.manage': { roles: ['admin'] },
  'people.manage': { roles: ['admin'] },
  'self.manage': { roles: ['staff', 'manager', 'auditor', 'admin'] },
} satisfies Record<string, Rule>

export type Permission = keyof typeof POLICY

/** The incidents an actor may see, as a condition on the incident row. Lists filter by it; records are tested by it. */
export const incidentScope = (actor: Actor): { entityId?: { in: string[] } } =>
  actor.role === 'staff' ? { entityId: { in: actor.entityIds } } : {}

const inScope = (actor: Actor, subject: Subject) =>
  subject.entityId === undefined || actor.role !== 'staff' || actor.entityIds.includes(subject.entityId)

export type Verdict =
  | 'allowed'
  | { refused: 'NOT_FOUND' | 'FORBIDDEN' | 'RULE'; message: string; basis?: CitedReason[] }

/** Decides one request. Out of scope does not exist; a wrong role is forbidden; a failed condition is a rule. */
export function decide(actor: Actor, permission: Permission, subject: Subject = {}): Verdict {
  const rule: Rule = POLICY[permission]
  if (!inScope(actor, subject)) return { refused: 'NOT_FOUND', message: 'door.notFound' }
  if (!rule.roles.includes(actor.role)) return { refused: 'FORBIDDEN', message: 'door.forbidden' }
  const refusal = rule.unless?.(actor, subject)
  return refusal ? { refused: 'RULE', message: refusal } : 'allowed'
}

/** For screens: whether to offer a button. The command decides again. */
export const may = (actor: Actor, permission: Permission, subject?: Subject) =>
  decide(actor, permission, subject) === 'allowed'
