'use client';

import dynamic from 'next/dynamic';

/** Loaded where something is at work: lists carry it for that time alone. */
export const WorkProgress = dynamic(() =>
  import('./work-progress.tsx').then((module) => module.WorkProgress),
);
