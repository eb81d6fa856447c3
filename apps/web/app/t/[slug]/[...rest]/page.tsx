import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { askForStatus } from '#src/http/page-status.ts';
import { findTenant } from '#src/server/session.ts';
import { LostInTenant } from '#src/shell/lost-in-tenant.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common.pages.notFound');
  return { title: t('name') };
}

/** Every address of a tenant that no page has, within the tenant's frame. */
export default async function NoSuchPage({ params }: PageProps<'/t/[slug]/[...rest]'>) {
  const { slug } = await params;
  // The frame around has refused already.
  if (typeof (await findTenant(slug)) === 'string') return null;
  if (!askForStatus(await headers(), 404)) notFound();
  return <LostInTenant />;
}
