import { runPostConfirmation } from '../auth/post-confirmation.ts';
import { runPreSignUp } from '../auth/pre-sign-up.ts';
import { eventAttributes } from '../auth/user-attributes-event.ts';
import type { Caller, Emulator } from '../emulator.ts';
import type { ClientRecord, PoolRecord, UserRecord } from '../model/records.ts';
import { putUser } from '../model/put-user.ts';
import { userByKey } from '../model/users.ts';
import { recordEvent } from '../auth/threats/record-event.ts';
import { invalidParameter } from '../wire/errors.ts';
import { mapClaims, mappedAttributes } from './attribute-mapping.ts';
import {
  federatedUsername,
  findFederatedUser,
  newProfile,
  putProfile,
  requireFederatedStatus,
  withArrivedIdentity,
  type FederatedPerson,
} from './federated-user.ts';
import { runInboundFederation } from './inbound-federation.ts';
import type { FederatedAssertion } from './assertion.ts';
import { findProvider, supportsProvider } from '../model/identity-providers.ts';

/** A sign-in by a provider. */
export interface FederatedSignIn {
  readonly emulator: Emulator;
  readonly pool: PoolRecord;
  readonly client: ClientRecord;
  readonly caller: Caller;
  readonly assertion: FederatedAssertion;
}

async function runPostAuthentication(signIn: FederatedSignIn, user: UserRecord): Promise<void> {
  await signIn.emulator.triggers.run({
    pool: signIn.pool,
    trigger: 'PostAuthentication',
    source: 'Authentication',
    userName: user.username,
    clientId: signIn.client.id,
    request: { userAttributes: eventAttributes(user), newDeviceUsed: false },
    response: {},
  });
}

/** Writes what is mapped onto a user who is known already. */
async function refresh(
  { emulator, client }: FederatedSignIn,
  person: FederatedPerson,
  found: UserRecord,
): Promise<UserRecord> {
  const { pool, mapped } = person;
  const now = emulator.clock.now();
  return emulator.store.write((tx) => {
    const current = userByKey(tx, pool.id, found.key);
    if (!current) throw invalidParameter('User does not exist.');
    requireFederatedStatus(current);
    const attributes = mappedAttributes(pool, client, mapped, current);
    const user = withArrivedIdentity({ ...current, attributes, modifiedAt: now }, person, now);
    putUser(tx, pool, user, { previous: current });
    return user;
  });
}

/** A first sign-in: PreSignUp may refuse it, or link it to a user, who then signs in instead. */
async function register(signIn: FederatedSignIn, person: FederatedPerson): Promise<UserRecord> {
  const { emulator, client, pool } = signIn;
  const { assertion, mapped } = person;
  const attributes = mappedAttributes(pool, client, mapped, undefined);
  await runPreSignUp(emulator, {
    pool,
    source: 'ExternalProvider',
    username: federatedUsername(pool, assertion.providerName, assertion.subject),
    clientId: client.id,
    attributes,
    validationData: [],
    clientMetadata: {},
  });
  const profile = newProfile(person, attributes, emulator.clock.now());
  const rival = await emulator.store.write((tx) => {
    const found = findFederatedUser(tx, person);
    if (!found) putProfile(tx, pool, profile, assertion.providerName);
    return found;
  });
  if (rival) return refresh(signIn, person, rival);
  await runPostConfirmation(emulator, {
    pool,
    user: profile,
    source: 'ConfirmSignUp',
    clientId: client.id,
    clientMetadata: {},
  });
  return profile;
}

/**
 * Makes a user of an assertion: the profile of the subject, a new one, or the user it is linked to.
 * @throws CognitoError with a text that the app may see
 */
export async function signInFederated(signIn: FederatedSignIn): Promise<UserRecord> {
  const { emulator, pool, client, caller, assertion } = signIn;
  const provider = findProvider(emulator.store, pool.id, assertion.providerName);
  if (!provider || !supportsProvider(client, assertion.providerName)) {
    throw invalidParameter(`Identity provider ${assertion.providerName} does not exist.`);
  }
  const attributes = await runInboundFederation(emulator, pool, client, assertion);
  const person = { pool, provider, assertion, mapped: mapClaims(provider, attributes) };
  const found = findFederatedUser(emulator.store, person);
  const user = await (found ? refresh(signIn, person, found) : register(signIn, person));
  if (found) await runPostAuthentication(signIn, user);
  await recordEvent({ emulator, pool, user, caller }, { type: 'SignIn', response: 'Pass' });
  return user;
}
