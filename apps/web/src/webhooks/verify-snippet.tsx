'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { VERIFY_SNIPPET } from './snippet.ts';

/** How a receiver checks that a message is ours, to be copied. */
export function VerifySnippet() {
  const t = useTranslations('webhooks.verify');
  const ready = useReady();
  const [copied, setCopied] = useState(false);
  return (
    <div className="grid gap-2">
      <pre
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways, by keyboard too
        tabIndex={0}
        className="overflow-x-auto rounded-lg border border-line bg-sunken p-4 text-2xs leading-5"
      >
        {VERIFY_SNIPPET}
      </pre>
      <Button
        className="w-fit"
        disabled={!ready}
        onClick={() =>
          void navigator.clipboard.writeText(VERIFY_SNIPPET).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      >
        <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
      </Button>
    </div>
  );
}
