import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '@/lib/core/canonical-json'

/** Everything that is written down. A new kind of event is one line here and its label in messages/…/audit.json. */
export const AUDIT_ACTIONS = [
  'incident.reported',
  'incident.factsChanged',
  'incident.itemChanged',
  'incident.dataChanged',
  'incident.dataRemoved',
  'incident.awareDateMoved',
  'incident.awareDateProposed',
  'incident.awareDateDecided',
  'incident.assessmentOverridden',
  'incident.overrideWithdrawn',
  'incident.closed',
  'incident.reopened',
  'duty.changed',
  'duty.fulfilled',
  'person.fileUploaded',
  'person.fileMapped',
  'person.fileChecked',
  'person.importConfirmed',
  'person.imported',
  'person.importCancelled',
  'person.importFailed',
  'person.fileDiscarded',
  'person.added',
  'person.changed',
  'person.removed',
  'person.revealed',
  'report.drafted',
  'report.discarded',
  'report.submitted',
  'report.rendered',
  'report.renderRequested',
  'report.approved',
  'report.returned',
  'report.approvalVoided',
  'report.filed',
  'notice.changed',
  'notice.submitted',
  'notice.approved',
  'notice.returned',
  'notice.approvalVoided',
  'notice.previewed',
  'notice.batchRequested',
  'notice.lettersAssigned',
  'notice.filePrinted',
  'notice.batchPrinted',
  'notice.batchCancelled',
  'notice.batchResumed',
  'notice.batchFailed',
  'notice.posted',
  'notice.returnedMail',
  'notice.withdrawn',
  'notice.wordingWaived',
  'notice.templateKept',
  'notice.batchPaused',
  'notice.letterReprinted',
  'notice.afterReturnDecided',
  'notice.substituteStarted',
  'notice.substituteEnded',
  'notice.deskPrepared',
  'notice.callerLookedUp',
  'notice.mailRequested',
  'notice.mailTaken',
  'notice.mailSent',
  'notice.mailBounced',
  'notice.mailSettled',
  'notice.mailDone',
  'notice.listPublished',
  'contact.confirmed',
  'mail.changed',
  'incident.assigned',
  'incident.partyAdded',
  'incident.partyRemoved',
  'incident.itemReasonChanged',
  'absence.added',
  'absence.removed',
  'message.made',
  'message.taken',
  'message.sent',
  'message.failed',
  'message.dropped',
  'message.retried',
  'webhook.added',
  'webhook.changed',
  'webhook.tried',
  'calendar.feedMade',
  'calendar.feedRevoked',
  'report.fieldEntered',
  'report.fieldCleared',
  'report.evidenceAdded',
  'report.annexMade',
  'fact.waived',
  'entrustment.entrustorAdded',
  'entrustment.entrustorChanged',
  'entrustment.entrustorRemoved',
  'entrustment.noticeDrafted',
  'entrustment.noticeSubmitted',
  'entrustment.noticeApproved',
  'entrustment.noticeReturned',
  'entrustment.noticeRendered',
  'entrustment.noticeSent',
  'entrustment.received',
  'sender.trusted',
  'sender.removed',
  'register.exported',
  'register.importChecked',
  'register.imported',
  'statistics.exported',
  'statistics.boardReportMade',
  'desk.seen',
  'api.tokenMade',
  'api.tokenRevoked',
  'file.downloaded',
  'audit.exported',
  'entity.added',
  'entity.changed',
  'user.added',
  'user.changed',
  'user.passwordSet',
  'user.sessionsRevoked',
  'session.started',
  'session.ended',
  'session.refused',
] as const

export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** One row of the log, as it is hashed: every column except the hash itself. */
export type AuditRow = {
  seq: number
  at: string
  actorId: string | null
  actorName: string
  actorRole: string
  action: string
  subjectType: string
  subjectId: string
  incidentId: string | null
  data: Json
  requestId: string
  prevHash: string
}

/** The hash before the first row. */
export const GENESIS = '0'.repeat(64)

/** SHA-256 over the row as canonical JSON. The row holds its predecessor's hash, so one changed row breaks all after it. */
export const auditHash = (row: AuditRow): string => createHash('sha256').update(canonicalJson(row)).digest('hex')
