'use client';

import dynamic from 'next/dynamic';

/** Loaded where it is shown: the frame of every page would carry it otherwise. */
export const EndSupport = dynamic(
  () => import('./end-support.tsx').then((module) => module.EndSupport),
  { ssr: false },
);
