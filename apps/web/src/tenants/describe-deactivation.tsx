import { listDeactivations } from '@gatehouse/services/tenants';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { getDeps, requireUser } from '#src/server/session.ts';
import { Deactivated } from './deactivated.tsx';

/** Which tenant has shut its reader out, and whom to ask; null where there is no more to say. */
export async function describeDeactivation(slug: string): Promise<ReactNode> {
  const user = await requireUser();
  const { items } = await listDeactivations(await getDeps(), user);
  const found = items.find((tenant) => tenant.slug === slug);
  if (!found) return null;
  const t = await getTranslations('common.deactivated');
  return (
    <>
      <p className="font-medium text-ink">{t('title', { tenant: found.name })}</p>
      <Deactivated owners={found.owners} />
    </>
  );
}
