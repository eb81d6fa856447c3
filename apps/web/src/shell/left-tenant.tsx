'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { ApiProblem, callApi } from '#src/api-client.ts';

const getStorageKey = (slug: string) => `tenant:${slug}`;

/** Remembers, in this tab alone, that its reader was let into a tenant. */
export function RememberTenant({ slug, name }: { slug: string; name: string }) {
  useEffect(() => sessionStorage.setItem(getStorageKey(slug), name), [slug, name]);
  return null;
}

/**
 * Says that someone is no longer in a tenant that this tab was in before. The server says nothing
 * of it: to it, a tenant that one has left and one that never was are the same.
 */
export function LeftTenant({ children }: { children: ReactNode }) {
  const t = useTranslations('common.pages.notFound');
  const slug = /^\/t\/([^/]+)/.exec(usePathname())?.[1];
  const [left, setLeft] = useState<string | null>(null);
  useEffect(() => {
    const name = slug === undefined ? null : sessionStorage.getItem(getStorageKey(slug));
    if (slug === undefined || name === null) return;
    callApi('GET', '/tenants/{tenant}', { path: { tenant: slug } }).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 404) setLeft(name);
    });
  }, [slug]);
  return left === null ? children : t('left', { tenant: left });
}
