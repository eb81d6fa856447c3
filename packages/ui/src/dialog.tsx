'use client';

import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import { useUiTexts } from './texts.tsx';
import { useModal } from './use-modal.ts';

interface DialogProps {
  title: string;
  description?: ReactNode;
  /** As wide as the window has room: for pictures. */
  wide?: boolean;
  /** Called when the reader closes it: by the cross, by Escape. */
  onClose: () => void;
  children: ReactNode;
}

/**
 * A modal dialog, open for as long as it is mounted. It is the browser's own <dialog>: the focus
 * starts at the first field or button, stays inside and goes back where it came from.
 */
export function Dialog({ title, description, wide = false, onClose, children }: DialogProps) {
  const { close } = useUiTexts();
  const modal = useModal(onClose);
  const id = useId();

  return (
    <dialog
      {...modal}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-text` : undefined}
      className={cx(
        'm-auto rounded-xl bg-raised p-0 text-start text-ink shadow-pop open:animate-rise max-sm:mb-4',
        wide ? 'w-[min(64rem,calc(100vw-2rem))]' : 'w-[min(30rem,calc(100vw-2rem))]',
      )}
    >
      <div className="grid gap-4 p-5">
        <div className="grid gap-1.5 pr-8">
          <h2 id={`${id}-title`} className="text-lg wrap-anywhere">
            {title}
          </h2>
          {description && (
            <div id={`${id}-text`} className="text-base wrap-anywhere text-ink-2">
              {description}
            </div>
          )}
        </div>
        {children}
      </div>
      <button
        type="button"
        aria-label={close}
        onClick={onClose}
        className="absolute top-4 right-4 grid size-7 place-items-center rounded-md text-ink-3 hover:bg-hover hover:text-ink max-sm:top-1.5 max-sm:right-1.5 max-sm:size-11"
      >
        <X aria-hidden="true" className="size-4" />
      </button>
    </dialog>
  );
}

/** The row of buttons at the foot of a dialog. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="flex justify-end gap-2 pt-1 max-sm:flex-col-reverse">{children}</div>;
}
