'use client';

import { useTranslations } from 'next-intl';
import { useLinkStatus } from 'next/link';

/**
 * Inside of a link: says that its page is on its way. What is left of the old page fades meanwhile
 * (`globals.css`). Documents come whole, so that no page waits for a script to be seen.
 */
export function LinkPending() {
  const { pending } = useLinkStatus();
  const t = useTranslations('common');
  return (
    pending && (
      <span data-pending role="status" className="sr-only">
        {t('loading')}
      </span>
    )
  );
}
