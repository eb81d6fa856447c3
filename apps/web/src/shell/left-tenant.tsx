'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { getStorageKey } from './remember-tenant.tsx';

interface LeftTenantProps {
  /** Runs in place of saying so. */
  onLeft?: () => void;
  /** What is said to everyone else. */
  children: ReactNode;
}

/**
 * Says that someone is no longer in a tenant that this tab was in before. The server says nothing
 * of it: to it, a tenant that one has left and one that never was are the same.
 */
export function LeftTenant({ onLeft, children }: LeftTenantProps) {
  const t = useTranslations('common.pages.notFound');
  const slug = /^\/t\/([^/]+)/.exec(usePathname())?.[1];
  const [left, setLeft] = useState<string | null>(null);
  const leave = useEffectEvent((name: string) => (onLeft ? onLeft() : setLeft(name)));
  useEffect(() => {
    const name = slug === undefined ? null : sessionStorage.getItem(getStorageKey(slug));
    if (slug === undefined || name === null) return;
    void isGone(slug).then((gone) => gone && leave(name));
  }, [slug]);
  return left === null ? children : t('left', { tenant: left });
}

/** Loads what asks the API only here: this is part of every page, for the day when it is not there. */
async function isGone(slug: string): Promise<boolean> {
  const { ApiProblem, callApi } = await import('#src/api-client.ts');
  try {
    await callApi('GET', '/tenants/{tenant}', { path: { tenant: slug } });
    return false;
  } catch (error) {
    return error instanceof ApiProblem && error.status === 404;
  }
}
