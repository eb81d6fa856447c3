import { findSession } from '@gatehouse/db/repositories/lookups';
import type { Deps } from '../access/deps.ts';
import { sessionTokenHash } from '../sessions/token-hash.ts';
import { opensConnectToken } from './connect-token.ts';

/** May the session of this cookie go and fetch an account of this provider? */
export async function mayConnect(
  deps: Pick<Deps, 'db' | 'sealer'>,
  input: { sessionToken: string; token: string; provider: string },
): Promise<boolean> {
  const session = await findSession(deps.db, sessionTokenHash(input.sessionToken), null);
  return (
    session !== null && opensConnectToken(deps.sealer, { ...input, sessionId: session.session_id })
  );
}
