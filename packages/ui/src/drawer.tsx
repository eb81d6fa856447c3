'use client';

import { X } from 'lucide-react';
import { type MouseEvent, type ReactNode, useId } from 'react';
import { useUiTexts } from './texts.tsx';
import { useModal } from './use-modal.ts';

interface DrawerProps {
  title: ReactNode;
  /** Stays in sight below what scrolls. */
  footer?: ReactNode;
  /** Called when the reader closes it: by the cross, by Escape, by a click beside it. */
  onClose: () => void;
  children: ReactNode;
}

/** A dialog from the side, on phones from below. It is open for as long as it is mounted. */
export function Drawer({ title, footer, onClose, children }: DrawerProps) {
  const { close } = useUiTexts();
  const { ref, onCancel } = useModal(onClose);
  const id = useId();

  /** What is inside lies on an element of its own, so a click on the dialog is one beside it. */
  function onClick(event: MouseEvent) {
    if (event.target === ref.current) onClose();
  }

  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Escape is the key for it
    <dialog
      ref={ref}
      onCancel={onCancel}
      onClick={onClick}
      aria-labelledby={id}
      className="fixed inset-auto top-0 right-0 bottom-0 m-0 h-dvh max-h-none w-[min(30rem,calc(100vw-2rem))] bg-raised p-0 text-start text-ink shadow-pop open:animate-slide-in max-sm:top-auto max-sm:left-0 max-sm:h-auto max-sm:max-h-[85dvh] max-sm:w-full max-sm:max-w-none max-sm:rounded-t-xl max-sm:open:animate-rise forced-colors:border"
    >
      <div className="flex h-full max-h-[inherit] flex-col">
        <div className="flex items-center gap-2 border-b border-line py-3 pr-3 pl-5">
          <h2 id={id} className="min-w-0 flex-1 text-lg wrap-anywhere">
            {title}
          </h2>
          <button
            type="button"
            aria-label={close}
            onClick={onClose}
            className="grid size-8 shrink-0 place-items-center rounded-md text-ink-3 hover:bg-hover hover:text-ink max-sm:size-11"
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto p-5">{children}</div>
        {footer && (
          <div className="flex justify-end gap-2 border-t border-line px-5 py-3 max-sm:[&>*]:flex-1">
            {footer}
          </div>
        )}
      </div>
    </dialog>
  );
}
