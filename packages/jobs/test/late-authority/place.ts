import { randomUUID } from 'node:crypto';
import { isDomainError } from '@gatehouse/domain/errors';
import type { ApiClientPrincipal, ApiKeyPrincipal } from '@gatehouse/domain/principal';
import type { Permission } from '@gatehouse/policy/permissions';
import type { PersonFixture } from '@gatehouse/testing/fixtures/tenant';
import { toId, type UserId } from '@gatehouse/domain/ids';
import type { Context } from '@gatehouse/services/access';
import type { Loss, Scene } from './losses.ts';

/** Uses the authority again; tells whether anything was done. */
export type Use = () => Promise<boolean>;

/** Where a person's authority is used later than it was given. */
export interface Place {
  /** The queues, look-ups, columns and exports that it is the place of. */
  readonly covers: readonly string[];
  /** Who gives; an admin unless it takes an owner. */
  readonly giver?: 'owner';
  /** The losses that change nothing, each with the reason. All others must be refused. */
  readonly stays?: Partial<Record<Loss, string>>;
  /** Gives the authority, and returns its use. */
  readonly arrange: (scene: Scene) => Promise<Use>;
}

/** Whether work is done: false when it is refused. */
export async function isDone(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (isDomainError(error) && error.kind !== 'unavailable') return false;
    throw error;
  }
}

const SIGN_OUT = 'a sign-out ends sign-ins; what was given under the membership goes on';
export const SIGNED_OUT_STAYS = {
  'signed out by themselves': SIGN_OUT,
  'signed out by an admin': SIGN_OUT,
} as const;

export const BACK_STAYS = {
  'removed and back': 'it is a request of their own, under the membership that they have now',
} as const;

/** For what no tenant's role has a part in. */
export function noTenant(why: string, ...but: readonly Loss[]): Partial<Record<Loss, string>> {
  const all: readonly Loss[] = [
    'removed',
    'removed and back',
    'deactivated',
    'demoted',
    'narrowed',
    'tenant deleted',
    'signed out by an admin',
  ];
  return Object.fromEntries(all.filter((loss) => !but.includes(loss)).map((loss) => [loss, why]));
}

/** A program of the giver's, in a request that has passed the door. */
export function getProgram(
  { ctx, giverId }: Scene,
  principal:
    Pick<ApiKeyPrincipal, 'kind' | 'keyId'> | Pick<ApiClientPrincipal, 'kind' | 'apiClientId'>,
  permission: Permission,
): Context {
  const shared = { creatorId: giverId, name: 'A program', granted: [permission] };
  return {
    ...ctx,
    principal: { ...shared, ...principal },
    permissions: new Set([permission]),
  };
}

/** A request of someone who is a member of nothing. */
export function outsider({ ctx }: Scene, person: PersonFixture): Scene['ctx'] {
  const userId = toId<UserId>(person.userId);
  const { email, name } = person;
  return { ...ctx, principal: { ...ctx.principal, userId, email, name } };
}

export const unique = (): string => randomUUID().slice(0, 13);
