'use client';

import { useEffect } from 'react';
import { callApi } from '#src/api-client.ts';

/** Time to look at a page: what is only passed by is not read. */
const LOOK_MS = 2_000;

/** Marks what is on this page as read once it has been looked at; the marks stay until the next visit. */
export function ReadOnView({ ids }: { ids: readonly string[] }) {
  const joined = ids.join(' ');
  useEffect(() => {
    if (joined === '') return undefined;
    const timer = setTimeout(() => {
      if (document.visibilityState !== 'visible') return;
      for (const notificationId of joined.split(' ')) {
        // What could not be marked is unread at the next visit.
        callApi('POST', '/me/notifications/{notificationId}/read', {
          path: { notificationId },
        }).catch(() => undefined);
      }
    }, LOOK_MS);
    return () => clearTimeout(timer);
  }, [joined]);
  return null;
}
