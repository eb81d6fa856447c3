'use client';

import { buttonClass } from '@gatehouse/ui/button';
import { showToast } from '@gatehouse/ui/toast';
import { Tooltip } from '@gatehouse/ui/tooltip';
import { useReady } from '@gatehouse/ui/use-ready';
import { Copy } from 'lucide-react';

interface CopyButtonProps {
  value: string;
  /** Names the button. */
  label: string;
  /** What is said once it is copied. */
  done: string;
}

/** Puts a text on the clipboard. */
export function CopyButton({ value, label, done }: CopyButtonProps) {
  const ready = useReady();
  function copy() {
    navigator.clipboard.writeText(value).then(
      () => showToast({ tone: 'good', text: done }),
      // Not permitted here; the text can still be selected.
      () => undefined,
    );
  }
  return (
    <Tooltip text={label}>
      <button
        type="button"
        disabled={!ready}
        aria-label={label}
        onClick={copy}
        className={buttonClass('ghost', 'icon', 'size-7 max-sm:size-11')}
      >
        <Copy aria-hidden="true" className="size-3.5" />
      </button>
    </Tooltip>
  );
}
