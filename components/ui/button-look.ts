export type ButtonTone = 'primary' | 'secondary' | 'tertiary' | 'danger'
export type ButtonSize = 'medium' | 'small'

const SHAPE =
  'inline-flex items-center justify-center gap-2 text-center text-dns-16B-130 border underline-offset-[3px] hover:underline ' +
  'aria-disabled:cursor-default aria-disabled:no-underline print:hidden'

const SIZES: Record<ButtonSize, string> = {
  medium: 'min-h-12 min-w-24 rounded-8 px-4 py-2',
  small: 'min-h-9 min-w-18 rounded-6 px-3 py-1',
}

const TONES: Record<ButtonTone, string> = {
  primary:
    'border-transparent bg-blue-900 text-white hover:bg-blue-1000 active:bg-blue-1200 aria-disabled:bg-solid-gray-600 aria-disabled:text-white',
  secondary:
    'border-blue-900 bg-white text-blue-900 hover:bg-blue-100 active:bg-blue-200 aria-disabled:border-solid-gray-600 aria-disabled:bg-white aria-disabled:text-solid-gray-600',
  tertiary:
    'border-transparent bg-transparent text-blue-900 underline hover:bg-blue-50 active:bg-blue-100 aria-disabled:text-solid-gray-600',
  danger:
    'border-transparent bg-red-900 text-white hover:bg-red-1000 active:bg-red-1200 aria-disabled:bg-solid-gray-600 aria-disabled:text-white',
}

export const buttonLook = (tone: ButtonTone, size: ButtonSize) => `${SHAPE} ${SIZES[size]} ${TONES[tone]}`
