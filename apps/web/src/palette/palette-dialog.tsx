'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffectEvent, useLayoutEffect, useRef } from 'react';

interface PaletteDialogProps {
  onOpen: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Modal; a click beside it closes it too. */
export function PaletteDialog({ onOpen, onClose, children }: PaletteDialogProps) {
  const t = useTranslations('shell.palette');
  const dialog = useRef<HTMLDialogElement>(null);
  const onShown = useEffectEvent(onOpen);
  const onBackdrop = useEffectEvent((event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  });

  // A layout effect, because it is undone before the element goes: closing gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    onShown();
    element?.addEventListener('click', onBackdrop);
    return () => {
      element?.removeEventListener('click', onBackdrop);
      element?.close();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-label={t('title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className="mx-auto mt-[12vh] mb-auto w-[min(36rem,calc(100vw-2rem))] overflow-hidden rounded-xl bg-raised p-0 text-ink shadow-pop open:animate-rise"
    >
      {children}
    </dialog>
  );
}
