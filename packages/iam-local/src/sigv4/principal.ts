import {
  SessionTokenError,
  type Credentials,
  type SessionClaims,
} from '../credentials/credentials.ts';
import type { KeyPair } from './key-pair.ts';
import { SignatureError } from './signature-error.ts';

/** Who signed: the account itself, by its static pair, or a session of a role. */
export type Principal =
  | { readonly kind: 'root'; readonly accessKeyId: string }
  | {
      readonly kind: 'session';
      readonly accessKeyId: string;
      /** `arn:aws:sts::{account}:assumed-role/{role}/{session}` */
      readonly arn: string;
      readonly claims: SessionClaims;
    };

/** Where keys are known from. */
export interface KeyRing {
  readonly credentials: Credentials;
  /** The account's own pair; may do everything. */
  readonly keyPair?: KeyPair | undefined;
}

/** The secret that a key id must have signed with, and who that is. @throws SignatureError */
export function findKey(
  accessKeyId: string,
  sessionToken: string | undefined,
  { credentials, keyPair }: KeyRing,
): { secretAccessKey: string; toPrincipal: () => Principal } {
  if (accessKeyId === keyPair?.accessKeyId) {
    if (sessionToken !== undefined) throw new SignatureError('invalidToken');
    return {
      secretAccessKey: keyPair.secretAccessKey,
      toPrincipal: () => ({ kind: 'root', accessKeyId }),
    };
  }
  if (!/^ASIA[A-Z2-7]{16}$/.test(accessKeyId)) throw new SignatureError('unknownKey');
  if (sessionToken === undefined) throw new SignatureError('unknownKey');
  // Before the signature: once the key has changed, the token is what is wrong, not the signature.
  const session = toSession(accessKeyId, sessionToken, credentials);
  return { secretAccessKey: credentials.getSecret(accessKeyId), toPrincipal: () => session };
}

function toSession(accessKeyId: string, token: string, credentials: Credentials): Principal {
  try {
    const claims = credentials.open(accessKeyId, token);
    return { kind: 'session', accessKeyId, arn: sessionArn(claims), claims };
  } catch (error) {
    if (!(error instanceof SessionTokenError)) throw error;
    throw new SignatureError(error.code === 'expired' ? 'expiredToken' : 'invalidToken');
  }
}

/** `arn:aws:sts::{account}:assumed-role/{role}/{session}` */
export function sessionArn({
  roleArn,
  sessionName,
}: Pick<SessionClaims, 'roleArn' | 'sessionName'>): string {
  const [, account = '', path = ''] = /^arn:aws:iam::(\d{12}):role\/(.+)$/.exec(roleArn) ?? [];
  // The path of a role is no part of its sessions' ARN.
  return `arn:aws:sts::${account}:assumed-role/${path.split('/').at(-1) ?? ''}/${sessionName}`;
}
