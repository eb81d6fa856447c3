import { checkPassword } from '../first-factor.ts';
import { afterFirstFactor } from '../next-step.ts';
import type { Outcome, SignIn } from '../outcome.ts';
import { requireSecretHash } from '../secret-hash.ts';
import { requireParameter, type FlowRequest } from './flow.ts';

/** USER_PASSWORD_AUTH and ADMIN_USER_PASSWORD_AUTH: name and plain password. */
export async function startUserPassword(request: FlowRequest): Promise<Outcome> {
  const { emulator, caller, pool, client, parameters, clientMetadata } = request;
  const username = requireParameter(request, 'USERNAME');
  const password = requireParameter(request, 'PASSWORD');
  requireSecretHash(client, parameters.SECRET_HASH, username);
  const user = await checkPassword(emulator, {
    pool,
    client,
    caller,
    username,
    password,
    clientMetadata,
  });
  const signIn: SignIn = {
    emulator,
    caller,
    pool,
    client,
    user,
    clientMetadata: {},
    tokenSource: 'Authentication',
    amr: ['pwd'],
    ...(parameters.DEVICE_KEY ? { deviceKey: parameters.DEVICE_KEY } : {}),
  };
  return afterFirstFactor(signIn, password);
}
