import type { Entity } from './entity.ts';
import { toActions, toCreateButton, toTable } from './rows.ts';
import { toDialog } from './dialog.ts';

/** The files of the console's pages, by their paths. */
export function toPages(entity: Entity): Readonly<Record<string, string>> {
  const { one, many } = entity;
  const folder = `apps/web/src/${many.kebab}`;
  const page = `apps/web/app/t/[slug]/${many.kebab}`;
  return {
    [`${page}/layout.tsx`]: layout(entity),
    [`${page}/page.tsx`]: listPage(entity),
    [`${folder}/${one.kebab}-dialog.tsx`]: toDialog(entity),
    [`${folder}/create-${one.kebab}.tsx`]: toCreateButton(entity),
    [`${folder}/${one.kebab}-actions.tsx`]: toActions(entity),
    [`${folder}/${one.kebab}-table.tsx`]: toTable(entity),
    [`apps/web/src/palette-providers/${many.kebab}.ts`]: paletteProvider(entity),
  };
}

function layout({ many }: Entity): string {
  return `import { PermissionGate } from '#src/shell/permission-gate.tsx';

/** Answers 403 before anything of the page is sent. */
export default function ${many.pascal}Layout({ params, children }: LayoutProps<'/t/[slug]/${many.kebab}'>) {
  return (
    <PermissionGate params={params} permission="${many.snake}:read">
      {children}
    </PermissionGate>
  );
}
`;
}

function listPage({ one, many, icon }: Entity): string {
  return `import { can } from '@gatehouse/policy/can';
import { list${many.pascal} } from '@gatehouse/services/${many.kebab}';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { ${icon}, SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeniedAct } from '#src/access/denied-act.tsx';
import { parseCursor } from '#src/http/cursor.ts';
import { parseSearch } from '#src/http/search.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { Create${one.pascal} } from '#src/${many.kebab}/create-${one.kebab}.tsx';
import { ${one.pascal}Table } from '#src/${many.kebab}/${one.kebab}-table.tsx';
import { LiveList } from '#src/live/live-list.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { ListSearch } from '#src/shell/list-search.tsx';
import { Pages } from '#src/shell/pages.tsx';
import { toActing } from '#src/server/read-frame.ts';
import { TenantPage } from '#src/shell/tenant-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('${many.camel}');
  return { title: t('title') };
}

export default async function ${many.pascal}Page({
  params,
  searchParams,
}: PageProps<'/t/[slug]/${many.kebab}'>) {
  const context = await openTenant(params, '${many.snake}:read');
  if (!context) return null;
  const query = await searchParams;
  const cursor = parseCursor(query['cursor']);
  const search = parseSearch(query['search']);
  const deps = await getDeps();
  const page = await readPage(cursor, (from) =>
    list${many.pascal}(deps, context, { limit: 50, cursor: from, search }),
  );
  const { slug, name } = context.tenant;
  const path = \`/t/\${slug}/${many.kebab}\`;
  const mayCreate = can(context, '${many.snake}:create');
  const acting = await toActing(context);
  const create = can(acting, '${many.snake}:create') && <Create${one.pascal} slug={slug} />;
  const t = await getTranslations('${many.camel}');
  const noMatch = page.items.length === 0 && search !== undefined;
  const empty = page.items.length === 0 && !noMatch;
  return (
    <ClientMessages of={['${many.camel}']}>
      <TenantPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: name })}
        actions={
          mayCreate ? (
            !empty && create
          ) : (
            <DeniedAct context={context} permission="${many.snake}:create">
              {t('create.open')}
            </DeniedAct>
          )
        }
      >
        <LiveList
          slug={slug}
          kinds={['${many.snake}']}
          view={JSON.stringify([search, cursor])}
          rows={page.items.map(({ id, version }) => ({ id, version }))}
          entity={can(context, 'audit:read') ? '${one.snake}' : null}
        />
        <div className="grid gap-3">
          {!empty && (
            <ListSearch
              path={path}
              search={search}
              texts={{ label: t('search.label'), field: t('search.field'), hint: t('search.hint') }}
            />
          )}
          {noMatch && (
            <EmptyState icon={<SearchX />} title={t('search.none')}>
              {t('search.other')}
            </EmptyState>
          )}
          {empty ? (
            <EmptyState icon={<${icon} />} title={t('empty.title')} action={create}>
              {create ? t('empty.mayCreate') : t('empty.mayNot')}
            </EmptyState>
          ) : noMatch ? null : (
            <${one.pascal}Table
              tenant={{ slug, name }}
              rows={page.items}
              may={{
                update: can(acting, '${many.snake}:update'),
                remove: can(acting, '${many.snake}:delete'),
              }}
            />
          )}
          <Pages
            label={t('pages')}
            path={path}
            keep={{ search }}
            cursor={cursor}
            nextCursor={page.nextCursor}
          />
        </div>
      </TenantPage>
    </ClientMessages>
  );
}
`;
}

function paletteProvider({ many, title }: Entity): string {
  return `import { can } from '@gatehouse/policy/can';
import { list${many.pascal} } from '@gatehouse/services/${many.kebab}';
import type { IndexProvider } from './provider.ts';

const LIMIT = 100;

/** The newest ${many.text}. */
export const ${many.camel}: IndexProvider = async ({ deps, context, t }) => {
  if (!can(context, '${many.snake}:read')) return [];
  const { items } = await list${many.pascal}(deps, context, { limit: LIMIT });
  return items.map((item) => ({
    id: item.id,
    name: item.${title.name.camel},
    group: t('shell.nav.${many.camel}'),
    href: \`/t/\${context.tenant.slug}/${many.kebab}\`,
  }));
};
`;
}
