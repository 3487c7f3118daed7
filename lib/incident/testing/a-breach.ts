import { IncidentDraft } from '../schema'

type Draft = IncidentDraft

/**
 * A breach in the words of the domain: `aBreach().of('medicalRecord').concerning(1).knownOn('2026-04-03').inEntity(id)`.
 * Starts as the commonest real case, one patient's paper handed to another.
 */
export function aBreach(changes: Partial<Draft> = {}) {
  const draft: Draft = {
    entityId: '',
    preset: 'misHandedPaper',
    title: '書類の誤交付',
    discoveredOn: '2026-04-03',
    awareOn: '2026-04-03',
    awareBy: '受付担当',
    dataItems: ['name', 'medicalRecord'],
    personCount: 1,
    personCountMax: null,
    encryption: 'none',
    summary: '',
    ...changes,
  }
  const but = (more: Partial<Draft>) => aBreach({ ...draft, ...more })
  return {
    like: (preset: Draft['preset']) => but({ preset }),
    of: (...dataItems: string[]) => but({ dataItems }),
    concerning: (personCount: number) => but({ personCount }),
    knownOn: (day: string) => but({ awareOn: day, discoveredOn: day }),
    encrypted: (encryption: Draft['encryption']) => but({ encryption }),
    inEntity: (entityId: string) => but({ entityId }),
    draft: () => draft,
    parsed: () => IncidentDraft.parse(draft),
  }
}
