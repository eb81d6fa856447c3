'use client';

import { useEffect } from 'react';

/** Where this tab notes the name of a tenant that its reader was let into. */
export const getStorageKey = (slug: string) => `tenant:${slug}`;

/** Remembers, in this tab alone, that its reader was let into a tenant. */
export function RememberTenant({ slug, name }: { slug: string; name: string }) {
  useEffect(() => sessionStorage.setItem(getStorageKey(slug), name), [slug, name]);
  return null;
}
