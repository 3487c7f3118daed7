'use client'

import { type FormEvent, type RefObject, useEffect, useId, useRef, useState, useTransition } from 'react'
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type PathValue,
  type UseFormReturn,
  useForm,
} from 'react-hook-form'
import type { ConflictDetail } from '@/lib/core/errors'
import type { Action } from '@/lib/door/result'
import { asTyped, type Clash, clashesOf } from './conflict'
import { ask, type Failure, failureOf, isRefusal } from './failure'
import type { FieldRegistry } from './field-registry'
import { fetchSchema, type SchemaSource, schemaResolver } from './schema-resolver'
import { useDraft } from './use-draft'
import { sameValue } from './values'

/** The form's values, where a field nobody has answered yet may be empty. */
export type Blank<V> = { [K in keyof V]: V[K] | '' | null }

type Options<V extends FieldValues, T> = {
  /** The same schema as the server's; fetched once the page stands. */
  schema: SchemaSource<V>
  action: Action<T>
  /** The record as it is stored, in the form's own spelling. A `version` in it takes part in conflicts. */
  defaultValues: Blank<NoInfer<V>>
  /** Names the draft in this tab, e.g. `incident/2026-0001/facts`. Leave it out where passwords are typed. */
  draftKey?: string
  /** Empty again after a success: for a form that adds one row after the other. */
  clearOnDone?: boolean
  onDone?: (data: T) => void
}

export type Conflict = { clashes: Clash[]; changedBy?: string; changedAt?: string }

export type ActionForm<V extends FieldValues> = {
  id: string
  methods: UseFormReturn<V, unknown, V>
  registry: RefObject<FieldRegistry>
  submit: (event?: FormEvent) => void
  pending: boolean
  /** True from a success until the next change. */
  saved: boolean
  /** Counts failed tries: the focus goes to the summary at each. */
  failures: number
  failure: Failure | null
  conflict: Conflict | null
  /** Takes their value for the fields named, keeps ours for the rest, and saves. */
  settle: (takeTheirs: readonly string[]) => void
  draftRestored: boolean
  discardDraft: () => void
}

/**
 * One form and the server action behind it: the same schema on both sides, errors at their fields, nothing typed is
 * lost (reload, lost session, lost connection, somebody else saving), and no double submit.
 */
export function useActionForm<V extends FieldValues, T>(options: Options<V, T>): ActionForm<V> {
  const { schema, action, draftKey, onDone } = options
  const stored = options.defaultValues as V
  const id = useId()
  const registry = useRef<FieldRegistry>(new Map())
  const opened = useRef(stored)
  const busy = useRef(false)
  const [pending, startTransition] = useTransition()
  const [saved, setSaved] = useState(false)
  const [failures, setFailures] = useState(0)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [conflict, setConflict] = useState<(Conflict & { current: ConflictDetail['current'] }) | null>(null)

  const methods = useForm<V, unknown, V>({
    resolver: schemaResolver(schema),
    defaultValues: stored as DefaultValues<V>,
    shouldFocusError: false,
  })
  const draft = useDraft(draftKey, methods, opened)

  const source = useRef(schema)
  useEffect(() => void fetchSchema(source.current), [])

  const set = (path: string, value: unknown) =>
    methods.setValue(path as Path<V>, value as PathValue<V, Path<V>>, { shouldDirty: true })

  // The page was read anew (after a save here or elsewhere). Unsaved typing wins and is compared when it is saved.
  const signature = JSON.stringify(stored)
  const seen = useRef(signature)
  useEffect(() => {
    if (seen.current === signature) return
    seen.current = signature
    if (!sameValue(methods.getValues(), opened.current)) return
    opened.current = JSON.parse(signature)
    methods.reset(opened.current)
  }, [signature, methods])

  useEffect(
    () => methods.subscribe({ formState: { values: true }, callback: ({ type }) => type && setSaved(false) }),
    [methods],
  )

  const refuse = (why: Failure | null) => {
    setFailure(why)
    setFailures((count) => count + 1)
  }

  /** Moves the form onto the stored version, so that the next save is compared with what is there now. */
  const rebase = (current: ConflictDetail['current']) => {
    opened.current = { ...opened.current, ...current }
    set('version', current.version)
  }

  const send = async (values: V, again = false): Promise<void> => {
    const answer = await ask(action, values)
    if (answer.ok) {
      opened.current = options.clearOnDone ? stored : values
      draft.forget()
      methods.reset(opened.current, { keepValues: !options.clearOnDone })
      setSaved(true)
      return startTransition(() => onDone?.(answer.data))
    }
    if (!isRefusal(answer)) return refuse(failureOf(answer))
    const found = answer.conflict
    if (answer.code === 'CONFLICT' && found && 'version' in found.current && 'version' in values) {
      const clashes = clashesOf(opened.current, values, found.current)
      if (clashes.length > 0) {
        setConflict({ ...found, clashes })
        return refuse(null)
      }
      // They saved another part of the record: nothing of theirs is overwritten by ours.
      if (!again) {
        rebase(found.current)
        return send({ ...values, version: found.current.version }, true)
      }
    }
    for (const [path, messages] of Object.entries(answer.fields ?? {}))
      methods.setError((path || 'root') as Path<V>, { type: 'server', message: messages[0] })
    refuse(failureOf(answer))
  }

  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (busy.current) return
    busy.current = true
    setFailure(null)
    setConflict(null)
    setSaved(false)
    startTransition(async () => {
      try {
        await methods.handleSubmit(
          (values) => send(values),
          () => refuse(null),
        )()
      } finally {
        busy.current = false
      }
    })
  }

  const settle = (takeTheirs: readonly string[]) => {
    if (!conflict) return
    for (const clash of conflict.clashes)
      if (takeTheirs.includes(clash.path)) set(clash.path, asTyped(clash.theirs, clash.mine))
    rebase(conflict.current)
    submit()
  }

  const discardDraft = () => {
    opened.current = stored
    methods.reset(stored)
    draft.forget()
  }

  return {
    id,
    methods,
    registry,
    submit,
    pending,
    saved,
    failures,
    failure,
    conflict,
    settle,
    draftRestored: draft.restored,
    discardDraft,
  }
}
