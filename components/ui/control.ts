/**
 * What ties a control to its label, help and error. Only `Field` makes one, and every control asks for it: an input
 * without a label does not compile.
 */
export type ControlProps = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

/** A native element's own props without those that would undo the label, the look or the size of the target. */
export type Native<P> = Omit<P, keyof ControlProps | 'className' | 'style' | 'placeholder' | 'aria-label' | 'title'> & {
  /** A hint inside the box disappears when it is needed. Use `help` of the field. */
  placeholder?: never
}

export const CONTROL_LOOK =
  'w-full min-h-12 rounded-8 border border-solid-gray-600 bg-white px-4 py-2 text-std-16N-170 text-solid-gray-800 ' +
  'hover:border-black aria-invalid:border-2 aria-invalid:border-error-1 ' +
  'disabled:border-solid-gray-300 disabled:bg-solid-gray-50 disabled:text-solid-gray-600'
