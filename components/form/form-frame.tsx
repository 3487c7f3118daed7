'use client'

import { createContext, type RefObject, useContext } from 'react'
import type { FieldRegistry } from './field-registry'

type Frame = { id: string; registry: RefObject<FieldRegistry>; pending: boolean }

export const FormFrame = createContext<Frame | null>(null)

/** The form a field stands in. */
export function useFormFrame(): Frame {
  const frame = useContext(FormFrame)
  if (!frame) throw new Error('A form field must stand inside a FormShell.')
  return frame
}
