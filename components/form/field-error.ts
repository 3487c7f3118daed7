/** One thing to correct. `path` is the field's name; '' is the form as a whole. */
export type FieldError = { path: string; message: string }

const isNested = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** react-hook-form's tree of errors as a list. An error of an array as a whole (`items.root`) belongs to `items`. */
export function errorList(errors: object, prefix = ''): FieldError[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    // `ref` is the element itself, not a part of the tree.
    if (key === 'ref' || !isNested(error)) return []
    const path = key === 'root' ? prefix : prefix ? `${prefix}.${key}` : key
    return typeof error.message === 'string' ? [{ path, message: error.message }] : errorList(error, path)
  })
}

/** The message beside a field: its own, else the first of its rows (`items.2`). */
export const messageAt = (errors: object, name: string): string | undefined =>
  errorList(errors).find(({ path }) => path === name || path.startsWith(`${name}.`))?.message
