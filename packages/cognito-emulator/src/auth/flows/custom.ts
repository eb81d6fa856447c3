import { findUser } from '../../model/users.ts';
import { notAuthorized } from '../../wire/errors.ts';
import { defineNext } from '../custom-auth.ts';
import {
  preAuthenticateUnknownUser,
  requireOwnSignIn,
  runPreAuthentication,
} from '../first-factor.ts';
import type { Outcome } from '../outcome.ts';
import { phantomUser } from '../phantom-user.ts';
import { requireSecretHash } from '../secret-hash.ts';
import { requireParameter, type FlowRequest } from './flow.ts';

/** CUSTOM_AUTH: the pool's triggers decide which questions are asked. */
export async function startCustom(request: FlowRequest): Promise<Outcome> {
  const { emulator, caller, pool, client, parameters } = request;
  const username = requireParameter(request, 'USERNAME');
  requireSecretHash(client, parameters.SECRET_HASH, username);
  const user = findUser(emulator.store, pool, username);
  if (user && !user.enabled) throw notAuthorized('User is disabled.');
  if (user) requireOwnSignIn(user);
  if (user) await runPreAuthentication(request, user);
  else await preAuthenticateUnknownUser(request, username);
  const srp = parameters.CHALLENGE_NAME === 'SRP_A';
  return defineNext(
    {
      emulator,
      caller,
      pool,
      client,
      user: user ?? phantomUser(pool, username),
      clientMetadata: {},
      tokenSource: 'Authentication',
      amr: [],
      ...(parameters.DEVICE_KEY ? { deviceKey: parameters.DEVICE_KEY } : {}),
    },
    {
      steps: srp ? [{ challengeName: 'SRP_A', challengeResult: true }] : [],
      clientPublic: srp ? requireParameter(request, 'SRP_A') : undefined,
      username,
      userNotFound: !user,
    },
  );
}
