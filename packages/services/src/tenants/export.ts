import { listTableRows, type TableRow } from '@gatehouse/db/repositories/table-rows';
import { isExportedAsRows, listTenantTables, type TenantTable } from '@gatehouse/db/tenant-tables';
import { DomainError } from '@gatehouse/domain/errors';
import { can, type Holder, requirePermission } from '@gatehouse/policy/can';
import { ALL_PERMISSIONS, type Permission } from '@gatehouse/policy/permissions';
import { listApiClients } from '../api-clients/list.ts';
import { listApiKeys } from '../api-keys/list.ts';
import { auditChunks } from '../audit/export.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { listInvitations } from '../invitations/list.ts';
import { fileChunks } from '../files/export.ts';
import { memberChunks } from '../members/export.ts';
import type { Page, PageInput } from '../page.ts';
import { listProjects } from '../projects/list.ts';
import { listRoles } from '../roles/list.ts';
import { getTenant } from './get.ts';

/** Items of one question: what is in memory at a time. */
const CHUNK = 1_000;

type Chunks = AsyncGenerator<unknown[], void, undefined>;

/** What a tenant holds, by what it is called. */
export type TenantPart =
  | 'tenant'
  | 'roles'
  | 'members'
  | 'invitations'
  | 'projects'
  | 'files'
  | 'apiKeys'
  | 'apiClients'
  | 'events';

export interface TenantExport {
  /** As the pages show it. */
  readonly parts: [TenantPart, Chunks][];
  /** The rows of all other tables, by the table's name; null for a role that something narrows. */
  readonly tables: [string, Chunks][] | null;
}

/**
 * Everything that a tenant holds, for those who may delete it: part after part, each in chunks that
 * are read when the one before has been taken. No secret is in it. A part that the caller may not
 * see on its page is left out, and every chunk looks again whether they still may see the part and
 * delete the tenant. The export is an event, written before the first part is read.
 * @throws DomainError `permission.denied`
 */
export async function exportTenant(deps: Pick<Deps, 'db'>, ctx: Context): Promise<TenantExport> {
  const { id, name } = ctx.tenant;
  const tables = await authorize(
    deps,
    ctx,
    { permission: 'tenant:delete', locks: caller, carriesAway: true },
    async (tx) => {
      await recordEvent(tx, ctx, id, {
        action: 'tenant.exported',
        target: { kind: 'tenant', id, name },
      });
      return (await listTenantTables(tx)).filter(isExportedAsRows);
    },
  );
  const everyone = { filter: {}, sort: 'name', descending: false } as const;
  const parts: [TenantPart, Permission, Chunks][] = [
    ['tenant', 'tenant:read', once(async () => [await getTenant(deps, ctx)])],
    ['roles', 'roles:read', once(async () => (await listRoles(deps, ctx)).items)],
    ['members', 'members:export', memberChunks(deps, ctx, everyone)],
    ['invitations', 'members:invite', pages((page) => listInvitations(deps, ctx, page))],
    ['projects', 'projects:read', pages((page) => listProjects(deps, ctx, page))],
    ['files', 'files:read', fileChunks(deps, ctx)],
    ['apiKeys', 'api_keys:manage', pages((page) => listApiKeys(deps, ctx, page))],
    ['apiClients', 'api_clients:manage', pages((page) => listApiClients(deps, ctx, page))],
    ['events', 'audit:read', auditChunks(deps, ctx, {})],
  ];
  return {
    parts: parts
      .filter(([, permission]) => can(ctx, permission))
      .map(([part, permission, chunks]) => [part, whileAllowed(permission, chunks)]),
    tables: holdsAll(ctx) ? tables.map((table) => [table.name, listRows(table)]) : null,
  };

  async function* listRows(table: TenantTable): Chunks {
    let after: TableRow | null = null;
    do {
      const from: TableRow | null = after;
      const rows: TableRow[] = await authorize(
        deps,
        ctx,
        { permission: 'tenant:delete', locks: caller, carriesAway: true },
        (tx, { actor }) => {
          if (!holdsAll(actor)) throw new DomainError('permission.denied');
          return deps.db.readReport(tx, { tenantId: id }, (db) =>
            listTableRows(db, id, table, { limit: CHUNK, after: from }),
          );
        },
      );
      if (rows.length > 0) yield rows;
      after = rows.length === CHUNK ? (rows.at(-1) ?? null) : null;
    } while (after !== null);
  }

  async function* whileAllowed(permission: Permission, chunks: Chunks): Chunks {
    for await (const chunk of chunks) {
      await authorize(
        deps,
        ctx,
        { permission: 'tenant:delete', locks: caller, carriesAway: true },
        async (_tx, { actor }) => requirePermission(actor, permission),
      );
      yield chunk;
    }
  }
}

/** The other tables belong to no permission: only who holds every one may see them. */
function holdsAll(holder: Holder): boolean {
  return ALL_PERMISSIONS.every((permission) => can(holder, permission));
}

async function* once(read: () => Promise<unknown[]>): Chunks {
  yield await read();
}

async function* pages(list: (input: PageInput) => Promise<Page<unknown>>): Chunks {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await list({ limit: CHUNK, cursor });
    if (items.length > 0) yield items;
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}
