'use server'

import { action } from '@/lib/door/action'
import { reportIncident } from '@/lib/incident/commands'
import { IncidentDraft } from '@/lib/incident/schema'
import { thenFollowUp } from '@/lib/report/follow-up'

export const reportIncidentAction = action(IncidentDraft, thenFollowUp(reportIncident))
