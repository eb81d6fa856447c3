import { listApiKeys } from '@gatehouse/services/api-keys';
import { KeyRound } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CreateKey } from '#src/api-keys/create-key.tsx';
import { KeyTable } from '#src/api-keys/key-table.tsx';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { grantablePermissions } from '#src/programs/grantable-permissions.ts';
import { ProgramsPage } from '#src/programs/programs-page.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('programs.keys');
  return { title: t('title') };
}

export default async function ApiKeysPage({
  params,
  searchParams,
}: PageProps<'/t/[slug]/settings/api-keys'>) {
  const context = await openTenant(params, 'api_keys:manage');
  if (!context) return null;
  const cursor = parseCursor((await searchParams)['cursor']);
  const deps = await getDeps();
  const { items, nextCursor } = await readPage(cursor, (from) =>
    listApiKeys(deps, context, { limit: 50, cursor: from }),
  );
  const { slug, name } = context.tenant;
  return (
    <ProgramsPage
      context={context}
      kind="keys"
      icon={<KeyRound />}
      create={<CreateKey slug={slug} grantable={grantablePermissions(context)} />}
      table={items.length > 0 ? <KeyTable tenant={{ slug, name }} keys={items} /> : null}
      cursor={cursor}
      nextCursor={nextCursor}
    />
  );
}
