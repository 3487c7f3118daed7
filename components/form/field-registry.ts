import type { Option } from '@/components/ui/select'

/** What the error summary and the conflict panel know of a field: its label, and the words for its values. */
export type FieldNote = { label: string; options?: readonly Option[] }

export type FieldRegistry = Map<string, FieldNote>

/** The registered field a path belongs to: `rows.2.name` itself, else `rows.2`, else `rows`. */
export function fieldAt(registry: FieldRegistry, path: string): { name: string; note: FieldNote } | null {
  for (let name = path; name; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const note = registry.get(name)
    if (note) return { name, note }
  }
  return null
}

/** The id of a field's control, where a link in the summary leads. */
export const controlId = (formId: string, name: string) => `${formId}-${name}`
