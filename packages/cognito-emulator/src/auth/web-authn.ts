import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Emulator } from '../emulator.ts';
import type { PoolRecord, PoolUser, UserRecord } from '../model/records.ts';
import { listUserCredentials, type WebAuthnCredential } from '../model/web-authn-credentials.ts';
import { CognitoError } from '../wire/errors.ts';
import { passkeyIsBothFactors, poolFirstFactors } from './first-factors.ts';

interface RelyingParty {
  readonly id: string;
  readonly userVerification: 'preferred' | 'required';
}

/** Loaded on first use: passkeys are rare, and the library is large. */
const library = () => import('@simplewebauthn/server');

/**
 * The relying party of a pool: as configured, else its domain, else the emulator's own host.
 * @throws CognitoError WebAuthnNotEnabledException when the pool allows no passkeys
 */
export function getRelyingParty(emulator: Emulator, pool: PoolRecord): RelyingParty {
  if (!poolFirstFactors(pool).includes('WEB_AUTHN')) {
    throw new CognitoError(
      'WebAuthnNotEnabledException',
      'WebAuthn is not enabled for this user pool.',
    );
  }
  const given = pool.mfa.WebAuthnConfiguration;
  return {
    id: given?.RelyingPartyId ?? new URL(emulator.config.publicUrl).hostname,
    userVerification: given?.UserVerification ?? 'preferred',
  };
}

/** The page's origin in a credential, if it may speak for the relying party. */
function requireOrigin(clientDataJson: string | undefined, party: RelyingParty): string {
  const refuse = () =>
    new CognitoError(
      'WebAuthnOriginNotAllowedException',
      'The origin of the passkey does not belong to the relying party.',
    );
  let origin: URL;
  try {
    const text = Buffer.from(clientDataJson ?? '', 'base64url').toString('utf8');
    origin = new URL((JSON.parse(text) as { origin: string }).origin);
  } catch {
    throw refuse();
  }
  const belongs = origin.hostname === party.id || origin.hostname.endsWith(`.${party.id}`);
  const secure = origin.protocol === 'https:' || origin.hostname === 'localhost';
  if (!belongs || !secure) throw refuse();
  return origin.origin;
}

/** Options for `navigator.credentials.create`. */
export async function creationOptions(
  emulator: Emulator,
  pool: PoolRecord,
  user: UserRecord,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const party = getRelyingParty(emulator, pool);
  const { generateRegistrationOptions } = await library();
  const name = user.attributes.email ?? user.username;
  return generateRegistrationOptions({
    rpName: pool.name,
    rpID: party.id,
    userName: name,
    userDisplayName: user.attributes.name ?? name,
    userID: new Uint8Array(Buffer.from(user.sub)),
    excludeCredentials: listUserCredentials(emulator.store, user).map(({ id }) => ({ id })),
    authenticatorSelection: {
      residentKey: 'required',
      userVerification: party.userVerification,
    },
  });
}

const notSupported = (message: string) =>
  new CognitoError('WebAuthnCredentialNotSupportedException', message);

/** Checks a new passkey against the challenge it was made for. */
export async function verifyRegistration(
  emulator: Emulator,
  pool: PoolRecord,
  credential: unknown,
  challenge: string,
): Promise<WebAuthnCredential> {
  const party = getRelyingParty(emulator, pool);
  const response = credential as RegistrationResponseJSON;
  const origin = requireOrigin(response?.response?.clientDataJSON, party);
  const { verifyRegistrationResponse } = await library();
  const result = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: party.id,
    requireUserVerification: party.userVerification === 'required',
  }).catch((error: Error) => {
    throw error.name === 'UnexpectedRPIDHash'
      ? new CognitoError(
          'WebAuthnRelyingPartyMismatchException',
          'The passkey was made for another relying party.',
        )
      : notSupported(error.message);
  });
  if (!result.verified) throw notSupported('The passkey could not be verified.');
  const { credential: made } = result.registrationInfo;
  return {
    id: made.id,
    publicKey: Buffer.from(made.publicKey).toString('base64url'),
    counter: made.counter,
    transports: made.transports ?? [],
    name: 'Passkey',
    relyingPartyId: party.id,
    ...(response.authenticatorAttachment ? { attachment: response.authenticatorAttachment } : {}),
    createdAt: emulator.clock.now(),
  };
}

/** Options for `navigator.credentials.get`. */
export async function requestOptions(emulator: Emulator, pool: PoolRecord, user: UserRecord) {
  const party = getRelyingParty(emulator, pool);
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({
    rpID: party.id,
    userVerification: passkeyIsBothFactors(pool, user) ? 'required' : party.userVerification,
    allowCredentials: listUserCredentials(emulator.store, user).map(({ id, transports }) => ({
      id,
      transports: [...transports] as ('internal' | 'usb' | 'hybrid' | 'nfc' | 'ble')[],
    })),
  });
}

/**
 * Checks a passkey sign-in.
 * @returns the credential with its new counter, or undefined when the proof fails
 */
export async function verifyAssertion(
  emulator: Emulator,
  { pool, user }: PoolUser,
  assertion: unknown,
  challenge: string,
): Promise<WebAuthnCredential | undefined> {
  const party = getRelyingParty(emulator, pool);
  const response = assertion as AuthenticationResponseJSON;
  const stored = listUserCredentials(emulator.store, user).find(({ id }) => id === response?.id);
  if (!stored) return undefined;
  const origin = requireOrigin(response.response?.clientDataJSON, party);
  const { verifyAuthenticationResponse } = await library();
  const result = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: party.id,
    requireUserVerification:
      party.userVerification === 'required' || passkeyIsBothFactors(pool, user),
    credential: {
      id: stored.id,
      publicKey: new Uint8Array(Buffer.from(stored.publicKey, 'base64url')),
      counter: stored.counter,
    },
  }).catch(() => undefined);
  if (!result?.verified) return undefined;
  return { ...stored, counter: result.authenticationInfo.newCounter };
}
