const PATHS = {
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm1 15h-2v-6h2v6Zm0-8h-2V7h2v2Z',
  success: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.5 14.5-4-4 1.4-1.4 2.6 2.6 5.6-5.6 1.4 1.4-7 7Z',
  warning: 'M1 21h22L12 2 1 21Zm12-3h-2v-2h2v2Zm0-4h-2v-4h2v4Z',
  error: 'M8.1 2h7.8L22 8.1v7.8L15.9 22H8.1L2 15.9V8.1L8.1 2ZM13 17v-2h-2v2h2Zm0-4V7h-2v6h2Z',
  chevronDown: 'M12 16 5 9l1.4-1.4L12 13.2l5.6-5.6L19 9l-7 7Z',
  chevronRight: 'M9 19 7.6 17.6l5.6-5.6-5.6-5.6L9 5l7 7-7 7Z',
  menu: 'M3 6h18v2H3V6Zm0 5h18v2H3v-2Zm0 5h18v2H3v-2Z',
  external: 'M5 5h6v2H7v10h10v-4h2v6H5V5Zm8 0h6v6h-2V8.4l-7 7L8.6 14l7-7H13V5Z',
  check: 'm9.5 18-6-6 1.4-1.4 4.6 4.6L19.1 5.6 20.5 7l-11 11Z',
} as const

export type IconName = keyof typeof PATHS

/** A decorative sign: the words beside it say the same. */
export function Icon({ name, size = 24 }: { name: IconName; size?: 16 | 20 | 24 }) {
  return (
    <svg aria-hidden="true" className="shrink-0" fill="currentColor" height={size} viewBox="0 0 24 24" width={size}>
      <path d={PATHS[name]} />
    </svg>
  )
}
