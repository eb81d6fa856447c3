import type { ScopedWriter } from '@gatehouse/db/database';
import {
  holdScimConnection,
  type ScimConnectionRow,
} from '@gatehouse/db/repositories/scim-connections';
import { readStatusForWrite } from '@gatehouse/db/repositories/tenants';
import type { RequestContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { TenantId } from '@gatehouse/domain/ids';
import type { SystemPrincipal } from '@gatehouse/domain/principal';
import type { Deps } from '../access/deps.ts';

/** What the verbs of a directory use. */
export type ScimDeps = Pick<Deps, 'db' | 'jobs' | 'log' | 'pool'> & {
  readonly settings: Pick<Deps['settings'], 'invitationKey'>;
};

/** A directory that calls, by a token that holds. */
export interface ScimContext extends RequestContext<SystemPrincipal> {
  readonly tenant: { readonly id: TenantId; readonly slug: string; readonly name: string };
  readonly connectionId: string;
  readonly tokenId: string;
  /** The last characters of the token. */
  readonly hint: string;
}

/** What a write of a directory holds still. */
export interface HeldDirectory {
  readonly connection: ScimConnectionRow;
  /** A suspended tenant takes no one in. It lets go. */
  readonly suspended: boolean;
}

/** How the log of a tenant names a directory. */
export function directoryPrincipal(name: string): SystemPrincipal {
  return { kind: 'system', name: `SCIM: ${name}` };
}

/**
 * The one way in which a directory writes: one transaction, with its token and its settings held as they are
 * now. A revocation that came first wins; one that comes later waits.
 * @param userId the person whose row is written
 * @throws DomainError `auth.token_invalid`
 */
export function writeAsDirectory<T>(
  deps: Pick<Deps, 'db'>,
  ctx: ScimContext,
  work: (tx: ScopedWriter, held: HeldDirectory) => Promise<T>,
  userId?: string,
): Promise<T> {
  const { id: tenantId } = ctx.tenant;
  const scope = { tenantId, ...(userId !== undefined && { userId }) };
  return deps.db.withTenant(scope, async (tx) => {
    const suspended = (await readStatusForWrite(tx, tenantId)) === 'suspended';
    const connection = await holdScimConnection(tx, tenantId, ctx);
    if (!connection) throw new DomainError('auth.token_invalid');
    return work(tx, { connection, suspended });
  });
}
