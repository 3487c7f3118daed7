'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'

type DialogProps = {
  open: boolean
  /** Escape and the browser's back gesture close it too. */
  onClose: () => void
  title: ReactNode
  children?: ReactNode
  /** The buttons, the harmless one first. */
  actions: ReactNode
}

/** The browser's own modal dialog: focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])

  return (
    <dialog
      aria-labelledby={titleId}
      className="m-auto w-[calc(100%-2rem)] max-w-xl rounded-16 border border-solid-gray-420 bg-white p-6 text-solid-gray-800 shadow-4"
      onClose={onClose}
      ref={dialog}
    >
      {open && (
        <div className="flex flex-col gap-4">
          <h2 className="text-std-20B-150" id={titleId}>
            {title}
          </h2>
          {children && <div className="text-std-16N-170">{children}</div>}
          <div className="flex flex-wrap justify-end gap-3">{actions}</div>
        </div>
      )}
    </dialog>
  )
}
