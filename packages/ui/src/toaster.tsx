'use client';

import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useUiTexts } from './texts.tsx';
import { currentToasts, dismissToast, subscribeToToasts, type Toast } from './toast.ts';

const NONE: readonly Toast[] = [];
const SECONDS = { plain: 5, action: 10 };

/** Where toasts appear. Once per page, in the layout. */
export function Toaster() {
  const { messages } = useUiTexts();
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts, () => NONE);
  const [held, setHeld] = useState(false);
  const region = useRef<HTMLDivElement>(null);

  // Shown again for each new toast: the last one into the top layer lies above an open dialog.
  useEffect(() => {
    region.current?.hidePopover();
    if (toasts.length > 0) region.current?.showPopover();
  }, [toasts]);

  return (
    <div
      ref={region}
      popover="manual"
      role="region"
      aria-label={messages}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="fixed inset-auto right-4 bottom-4 m-0 w-[min(24rem,calc(100vw-2rem))] gap-2 overflow-visible bg-transparent open:grid max-sm:bottom-20"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} held={held} />
      ))}
    </div>
  );
}

function ToastCard({ toast, held }: { toast: Toast; held: boolean }) {
  const { dismiss } = useUiTexts();
  useEffect(() => {
    if (held) return undefined;
    const seconds = toast.action ? SECONDS.action : SECONDS.plain;
    const timer = setTimeout(() => dismissToast(toast.id), seconds * 1000);
    return () => clearTimeout(timer);
  }, [toast, held]);

  const Icon = toast.tone === 'good' ? CircleCheck : CircleAlert;
  return (
    <div
      role={toast.tone === 'danger' ? 'alert' : 'status'}
      className="flex animate-rise items-start gap-2.5 rounded-lg bg-raised p-3 text-sm text-ink shadow-pop"
    >
      <Icon
        aria-hidden="true"
        className={
          toast.tone === 'good'
            ? 'mt-0.5 size-4 shrink-0 text-good-ink'
            : 'mt-0.5 size-4 shrink-0 text-danger-ink'
        }
      />
      <div className="grid min-w-0 flex-1 gap-0.5 wrap-anywhere">
        <p className="font-medium">{toast.text}</p>
        {toast.detail && <p className="text-ink-2">{toast.detail}</p>}
      </div>
      {toast.action && (
        <button
          type="button"
          className="rounded-sm font-medium text-accent-ink max-sm:-my-3 max-sm:min-h-11 underline-offset-2 hover:underline"
          onClick={() => {
            dismissToast(toast.id);
            toast.action?.run();
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        aria-label={dismiss}
        className="grid size-5 shrink-0 max-sm:-m-3 max-sm:size-11 place-items-center rounded-sm text-ink-3 hover:text-ink"
        onClick={() => dismissToast(toast.id)}
      >
        <X aria-hidden="true" className="size-3.5" />
      </button>
    </div>
  );
}
