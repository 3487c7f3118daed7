import type { IncidentRecord } from '@/lib/incident/record'

/** What a draft takes from the incident. */
export type Facts = Pick<IncidentRecord, 'regime' | 'status' | 'events' | 'occurredOn' | 'discoveredOn'>
