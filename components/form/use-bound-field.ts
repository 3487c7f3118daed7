import { useEffect } from 'react'
import { type FieldPath, type FieldValues, useFormState } from 'react-hook-form'
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

/** Ties a field to its form: its id, its error in words, and its entry in the form's registry. */
export function useBoundField(name: string, note: FieldNote): { id: string; error: string | undefined } {
  const frame = useFormFrame()
  const { errors } = useFormState()
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
  return { id: controlId(frame.id, name), error: message && sentence(message) }
}
