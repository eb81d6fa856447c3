'use client';

import { useLayoutEffect } from 'react';
import { ownDrafts } from './drafts.ts';

/** Says whose pages these are, before any form asks for what it held. */
export function DraftOwner({ userId }: { userId: string }) {
  useLayoutEffect(() => ownDrafts(userId), [userId]);
  return null;
}
