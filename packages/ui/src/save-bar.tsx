'use client';

import { Button } from './button.tsx';
import { useUiTexts } from './texts.tsx';

interface SaveBarProps {
  /** Something in the form differs from what is saved. */
  changed: boolean;
  pending: boolean;
  /** Without it the form's own reset is used. */
  onDiscard?: () => void;
}

/**
 * The foot of a form: there only while something is unsaved, and then always in sight. It belongs
 * into the <form>. Without script it is a plain button.
 */
export function SaveBar({ changed, pending, onDiscard }: SaveBarProps) {
  const { unsaved, discard, save } = useUiTexts().saveBar;
  if (!changed && !pending) {
    return (
      <noscript>
        <Button type="submit" variant="primary">
          {save}
        </Button>
      </noscript>
    );
  }
  return (
    <div className="sticky bottom-4 z-10 flex animate-rise items-center justify-end gap-2 rounded-lg bg-raised p-2 pl-4 shadow-pop max-md:bottom-[calc(4.25rem+env(safe-area-inset-bottom))] forced-colors:border">
      <p role="status" className="mr-auto min-w-0 text-sm font-medium">
        {unsaved}
      </p>
      <Button variant="ghost" type={onDiscard ? 'button' : 'reset'} onClick={onDiscard}>
        {discard}
      </Button>
      <Button variant="primary" type="submit" pending={pending}>
        {save}
      </Button>
    </div>
  );
}
