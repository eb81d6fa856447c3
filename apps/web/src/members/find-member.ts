import { isDomainError } from '@gatehouse/domain/errors';
import { isUuid, toId, type UserId } from '@gatehouse/domain/ids';
import { getMember, type Member } from '@gatehouse/services/members';
import { cache } from 'react';
import { getDeps, requireTenant } from '#src/server/session.ts';

/** A member of the reader's tenant, asked for once per request; null for one who is not there. */
export const findMember = cache(async (slug: string, id: string): Promise<Member | null> => {
  if (!isUuid(id)) return null;
  const [deps, context] = await Promise.all([getDeps(), requireTenant(slug)]);
  try {
    return await getMember(deps, context, { userId: toId<UserId>(id) });
  } catch (error) {
    if (isDomainError(error) && error.code === 'resource.not_found') return null;
    throw error;
  }
});
