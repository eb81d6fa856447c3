'use client';

import dynamic from 'next/dynamic';

/** Not part of the page: most of the time no change of many has ended. */
export const BulkEndLater = dynamic(() => import('./bulk-end.tsx').then((all) => all.BulkEnd), {
  ssr: false,
});
