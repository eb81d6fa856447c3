import type { Caller, Emulator } from '../../emulator.ts';
import type { ClientRecord, PoolRecord } from '../../model/records.ts';
import { findUser } from '../../model/users.ts';
import { notAuthorized } from '../../wire/errors.ts';
import { addEvent } from './auth-event.ts';
import { inIpRanges } from '../../model/ip-range.ts';
import { riskPolicy, threatMode } from './risk-policy.ts';

/** A request through a client, whoever it may be of. */
export interface GuardedRequest {
  readonly emulator: Emulator;
  readonly pool: PoolRecord;
  readonly client: ClientRecord;
  readonly caller: Caller;
}

/** AWS's texts for a refused sign-in, and for other refused requests. */
export const SIGN_IN_REFUSED = 'Unable to login because of security reasons.';
export const REQUEST_REFUSED = 'Request not allowed due to security reasons.';

/** Whether risk is not weighed at this address. */
export function isSkippedAddress({ emulator, client, caller }: GuardedRequest): boolean {
  const { SkippedIPRangeList = [] } =
    riskPolicy(emulator.store, client).RiskExceptionConfiguration ?? {};
  return inIpRanges(caller.ip, SkippedIPRangeList);
}

/**
 * Refuses requests of addresses that are always blocked, whoever is named and whatever the password.
 * @param username recorded if someone has it and a sign-in is refused
 * @throws CognitoError NotAuthorizedException
 */
export async function requireAllowedAddress(
  request: GuardedRequest,
  username?: string,
): Promise<void> {
  const { emulator, pool, client, caller } = request;
  if (threatMode(pool) !== 'ENFORCED') return;
  const { BlockedIPRangeList = [] } =
    riskPolicy(emulator.store, client).RiskExceptionConfiguration ?? {};
  if (!inIpRanges(caller.ip, BlockedIPRangeList)) return;
  if (username === undefined) throw notAuthorized(REQUEST_REFUSED);
  const user = findUser(emulator.store, pool, username);
  if (user) {
    await addEvent(emulator, user, {
      ...caller,
      type: 'SignIn',
      response: 'Fail',
      challenges: [],
      risk: { decision: 'Block', compromised: false, signals: [] },
    });
  }
  throw notAuthorized(SIGN_IN_REFUSED);
}
