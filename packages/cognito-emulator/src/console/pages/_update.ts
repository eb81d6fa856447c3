import type { UpdateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { apiModel } from '../../api-model/api-model.ts';
import type { ClientRecord, PoolRecord } from '../../model/records.ts';
import type { Values } from '../fields.ts';
import type { Place } from '../place.ts';

/** Those members that an operation's input knows. */
function pickMembers(operation: string, settings: object): Values {
  const shape = apiModel.operations[operation]?.input ?? '';
  const known = apiModel.shapes[shape]?.members ?? {};
  return Object.fromEntries(
    Object.entries(settings).filter(([name]) => Object.hasOwn(known, name)),
  );
}

/** AWS wants one of the two names of this number, and shows both. */
function withoutTwin(changed: Values): Values {
  const { AdminCreateUserConfig: admin } = changed as Partial<UpdateUserPoolRequest>;
  if (!admin) return changed;
  const { UnusedAccountValidityDays: _twin, ...rest } = admin;
  return { ...changed, AdminCreateUserConfig: rest };
}

/** Changes members of a pool; the others are sent as they are, since what is left out is reset. */
export async function updatePool(place: Place, pool: PoolRecord, changes: object): Promise<void> {
  const kept = pickMembers('UpdateUserPool', pool.settings);
  const own = { UserPoolId: pool.id, UserPoolTags: pool.tags };
  await place.call('UpdateUserPool', withoutTwin({ ...kept, ...own, ...changes }));
}

/** Changes members of a client; the others are sent as they are, since what is left out is reset. */
export async function updateClient(
  place: Place,
  { poolId, id, settings }: ClientRecord,
  changes: object,
): Promise<void> {
  const kept = pickMembers('UpdateUserPoolClient', settings);
  await place.call('UpdateUserPoolClient', {
    ...{ ...kept, UserPoolId: poolId, ClientId: id },
    ...changes,
  });
}
