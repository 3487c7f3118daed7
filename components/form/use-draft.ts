import { type RefObject, useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { readDraft, removeDraft, writeDraft } from './draft'
import { sameValue } from './values'

const PAUSE_MS = 400

/**
 * Keeps what is typed in the tab's own storage, so that a reload or a lost session loses nothing.
 * `opened` is the record as the form was opened; a restored draft brings back its own. No `key`, no drafts (passwords).
 */
export function useDraft<V extends FieldValues>(
  key: string | undefined,
  methods: UseFormReturn<V, unknown, V>,
  opened: RefObject<V>,
) {
  const [restored, setRestored] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (!key) return
    const draft = readDraft(key)
    if (draft) {
      opened.current = draft.opened as V
      methods.reset(draft.typed as V, { keepDefaultValues: true })
      setRestored(true)
    }
    const keep = () => {
      clearTimeout(timer.current)
      timer.current = undefined
      const typed = methods.getValues()
      if (sameValue(typed, opened.current)) removeDraft(key)
      else writeDraft(key, { opened: opened.current, typed })
    }
    const keepPending = () => timer.current !== undefined && keep()
    const unsubscribe = methods.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer.current)
        timer.current = setTimeout(keep, PAUSE_MS)
      },
    })
    window.addEventListener('pagehide', keepPending)
    return () => {
      unsubscribe()
      window.removeEventListener('pagehide', keepPending)
      keepPending()
    }
  }, [key, methods, opened])

  const forget = () => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (key) removeDraft(key)
    setRestored(false)
  }

  return { restored, forget }
}
