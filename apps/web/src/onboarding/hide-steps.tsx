'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { preferenceCookie } from '#src/i18n/cookies.ts';
import { HIDDEN_STEPS_COOKIE, withHidden } from './hidden-steps.ts';

/** Hides the first steps of a tenant in this browser. */
export function HideSteps({ tenantId, children }: { tenantId: string; children: ReactNode }) {
  const router = useRouter();
  const ready = useReady();

  function hide() {
    const before = new RegExp(`${HIDDEN_STEPS_COOKIE}=([^;]*)`).exec(document.cookie)?.[1];
    const value = withHidden(before, tenantId);
    document.cookie = preferenceCookie(HIDDEN_STEPS_COOKIE, value, location.protocol === 'https:');
    router.refresh();
  }

  return (
    <Button variant="ghost" size="sm" disabled={!ready} onClick={hide} className="max-sm:h-11">
      {children}
    </Button>
  );
}
