import { useEffect } from 'react'
import { type FieldPath, type FieldValues, get, useFormState } from 'react-hook-form'
import { messageAt } from './field-error'
import { controlId, type FieldNote } from './field-registry'
import { useFormFrame } from './form-frame'
import { useMessage } from './use-message'

/**
 * What every field component takes. Name the form's values to have `name` checked: `<TextField<IncidentDraft> name=…>`.
 */
export type BoundField<V extends FieldValues> = {
  name: FieldPath<V>
  label: string
  help?: React.ReactNode
  /** 必須 or 任意 beside the label. The schema decides; this only says it beforehand. */
  required?: boolean
}

/**
 * Ties a field to its form: its id, its error in words, its entry in the form's registry, and the stored value, so that
 * the page shows it before any script has run.
 */
export function useBoundField(name: string, note: FieldNote) {
  const frame = useFormFrame()
  const { errors, defaultValues } = useFormState()
  const sentence = useMessage()
  const { registry } = frame

  useEffect(() => {
    registry.current.set(name, note)
  })
  useEffect(() => {
    const fields = registry.current
    return () => void fields.delete(name)
  }, [name, registry])

  const message = messageAt(errors, name)
  const stored: unknown = get(defaultValues, name)
  return { id: controlId(frame.id, name), error: message && sentence(message), stored }
}
