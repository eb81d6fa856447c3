import { listApiClients } from '@gatehouse/services/api-clients';
import { Bot } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RegisterClient } from '#src/api-clients/register-client.tsx';
import { ClientTable } from '#src/api-clients/client-table.tsx';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { grantablePermissions } from '#src/programs/grantable-permissions.ts';
import { ProgramsPage } from '#src/programs/programs-page.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('programs.clients');
  return { title: t('title') };
}

export default async function ApiClientsPage({
  params,
  searchParams,
}: PageProps<'/t/[slug]/settings/api-clients'>) {
  const context = await openTenant(params, 'api_clients:manage');
  if (!context) return null;
  const cursor = parseCursor((await searchParams)['cursor']);
  const deps = await getDeps();
  const { items, nextCursor } = await readPage(cursor, (from) =>
    listApiClients(deps, context, { limit: 50, cursor: from }),
  );
  const { slug, name } = context.tenant;
  return (
    <ProgramsPage
      context={context}
      kind="clients"
      icon={<Bot />}
      create={<RegisterClient slug={slug} grantable={grantablePermissions(context)} />}
      table={items.length > 0 ? <ClientTable tenant={{ slug, name }} clients={items} /> : null}
      cursor={cursor}
      nextCursor={nextCursor}
    />
  );
}
