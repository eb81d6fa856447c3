import { findUser } from '../../model/users.ts';
import { CognitoError } from '../../wire/errors.ts';
import { preAuthenticateUnknownUser, runPreAuthentication } from '../first-factor.ts';
import type { Outcome } from '../outcome.ts';
import { requireSecretHash } from '../secret-hash.ts';
import { openSrp } from '../srp-exchange.ts';
import { requireParameter, type FlowRequest } from './flow.ts';

/** Opens an SRP exchange for a flow; unknown users get one that cannot succeed, if they are hidden. */
export async function startSrp(
  request: FlowRequest,
  clientPublic: string,
  state: Readonly<Record<string, unknown>>,
): Promise<Outcome> {
  const { emulator, pool, client, parameters } = request;
  const username = requireParameter(request, 'USERNAME');
  const user = findUser(emulator.store, pool, username);
  if (user) await runPreAuthentication(request, user);
  else await preAuthenticateUnknownUser(request, username);
  if (user?.status === 'RESET_REQUIRED' && !user.password) {
    throw new CognitoError(
      'PasswordResetRequiredException',
      'Password reset required for the user',
    );
  }
  return openSrp({
    emulator,
    pool,
    client,
    user,
    username,
    clientPublic,
    state: { amr: [], tokenSource: 'Authentication', deviceKey: parameters.DEVICE_KEY, ...state },
  });
}

export async function startUserSrp(request: FlowRequest): Promise<Outcome> {
  const username = requireParameter(request, 'USERNAME');
  const clientPublic = requireParameter(request, 'SRP_A');
  requireSecretHash(request.client, request.parameters.SECRET_HASH, username);
  const outcome = await startSrp(request, clientPublic, {});
  return outcome.kind === 'challenged' ? { ...outcome, sessionHidden: true } : outcome;
}
