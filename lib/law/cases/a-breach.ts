import type { BreachFacts, Circumstances, DataRow } from '../breach-facts'

/** Builders for tests, in the words of the law. The bare breach is a leak of one person's ordinary personal data. */
export function aBreach(facts: Partial<BreachFacts> = {}): BreachFacts {
  const { events: _, ...incident } = anIncident()
  return {
    ...incident,
    event: 'leak',
    dataClass: 'personalData',
    specialCare: false,
    propertyHarm: false,
    encryption: 'none',
    ...facts,
  }
}

export function anIncident(circumstances: Partial<Circumstances> = {}): Circumstances {
  return {
    regime: 'business',
    status: 'occurred',
    events: ['leak'],
    improperPurpose: false,
    persons: 1,
    personsMax: null,
    recoveredUnviewed: false,
    sameDataHeldElsewhere: false,
    intentionalProvision: false,
    reasonableDeletion: false,
    entrustment: 'ownData',
    viewableByPublic: false,
    ordinanceSpecialCare: false,
    ...circumstances,
  }
}

export function aRow(row: Partial<DataRow> = {}): DataRow {
  return {
    id: 'row-1',
    label: '氏名',
    dataClass: 'personalData',
    specialCareKinds: [],
    propertyHarm: false,
    encryption: 'none',
    persons: null,
    ...row,
  }
}
