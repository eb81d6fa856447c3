'use client';

import { Input } from '@gatehouse/ui/input';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { type ComponentProps, useDeferredValue, useState } from 'react';
import { useRecentFirst } from '#src/shell/recent-tenants.ts';
import { TenantList } from './tenant-list.tsx';

/** Fewer are seen at a glance. */
const MANY = 6;

/** The tenants of a person, those first that were open last, and found by typing where there are many. */
export function TenantChooser({ tenants }: ComponentProps<typeof TenantList>) {
  const t = useTranslations('tenants');
  const ready = useReady();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed).trim().toLowerCase();
  const shown = useRecentFirst(tenants, null).filter(({ name, slug }) =>
    `${name} ${slug}`.toLowerCase().includes(wanted),
  );
  return (
    <div className="grid gap-3">
      {tenants.length > MANY && (
        <Input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          autoComplete="off"
          disabled={!ready}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          className="max-w-sm"
        />
      )}
      {shown.length > 0 && <TenantList tenants={shown} />}
      <p role="status" className={shown.length > 0 ? 'sr-only' : 'text-base text-ink-2'}>
        {wanted !== '' && t('found', { count: shown.length })}
      </p>
    </div>
  );
}
