import { generateKeyPair, randomBytes, type JsonWebKey } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Person } from '../people/person.ts';
import type { ScimState } from './scim-state.ts';
import {
  createOidcApplication,
  type OidcApplication,
  type SamlApplication,
} from './applications.ts';
import { selfSignedCertificate } from './certificate.ts';
import { openJsonFile, type JsonFile } from './json-file.ts';

/** What an identity provider keeps. Secrets and private keys are in it. */
export interface IdpState {
  /** Signs ID tokens. */
  readonly tokenKey: JsonWebKey & { readonly kid: string };
  /** Signs SAML answers; PKCS #8 as PEM. */
  readonly samlKey: string;
  /** For the SAML key; base64 of the DER. */
  readonly certificate: string;
  /** Signs the cookies of sign-ins that are under way. */
  readonly cookieKey: string;
  readonly people: readonly Person[];
  readonly samlApplications: readonly SamlApplication[];
  /** The first one is known from the start. */
  readonly oidcApplications: readonly OidcApplication[];
  /** Where people are pushed; missing until that is set up. */
  readonly scim?: ScimState;
}

/** The state of one identity provider, on disk. */
export type IdpFile = JsonFile<IdpState>;

const generate = promisify(generateKeyPair);
const DAY = 86_400_000;

/** Opens the file of an identity provider, or makes its keys and its first client. */
export function openIdpState(
  folder: string,
  { id, people }: { readonly id: string; readonly people: readonly Person[] },
): Promise<IdpFile> {
  return openJsonFile<IdpState>(join(folder, `${id}.json`), async () => {
    const [token, saml] = await Promise.all([
      generate('rsa', { modulusLength: 2048 }),
      generate('rsa', { modulusLength: 2048 }),
    ]);
    const now = Date.now();
    return {
      tokenKey: {
        ...token.privateKey.export({ format: 'jwk' }),
        ...{ kid: randomBytes(8).toString('hex'), use: 'sig', alg: 'RS256' },
      },
      samlKey: String(saml.privateKey.export({ format: 'pem', type: 'pkcs8' })),
      certificate: selfSignedCertificate(`${id} demo identity provider`, saml.privateKey, {
        from: now - DAY,
        until: now + 730 * DAY,
      }),
      cookieKey: randomBytes(32).toString('base64url'),
      people,
      samlApplications: [],
      oidcApplications: [createOidcApplication([])],
    };
  });
}
