'use client';

import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from './button.tsx';
import { controlClass } from './input.tsx';
import { useUiTexts } from './texts.tsx';

/** A text to take away: in one piece, with a button that copies it. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const texts = useUiTexts();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);

  async function copy() {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Not permitted here: the text is selected, ready for the keyboard.
      setCopied(false);
    }
  }

  return (
    <div className="flex gap-2">
      <input
        ref={input}
        readOnly
        aria-label={label}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        className={controlClass('font-mono text-sm')}
      />
      <Button onClick={() => void copy()}>
        {copied ? (
          <Check aria-hidden="true" className="size-3.5 text-good-ink" />
        ) : (
          <Copy aria-hidden="true" className="size-3.5" />
        )}
        <span aria-live="polite">{copied ? texts.copied : texts.copy}</span>
      </Button>
    </div>
  );
}
