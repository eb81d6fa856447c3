import { importPKCS8, SignJWT } from 'jose';
import type { Details } from '../details/details.ts';

/** Reads Apple's private key: PKCS #8 with or without its frame. @throws for any other text */
export function importAppleKey(text: string) {
  const body = text.replace(/-----(BEGIN|END) PRIVATE KEY-----|\s/g, '');
  return importPKCS8(`-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----`, 'ES256');
}

/** The client secret that Apple wants: a statement of the team, signed, for five minutes. */
export async function appleClientSecret(details: Details): Promise<string> {
  const { team_id, key_id, client_id, oidc_issuer, private_key } = details;
  return new SignJWT()
    .setProtectedHeader({ alg: 'ES256', kid: key_id ?? '' })
    .setIssuer(team_id ?? '')
    .setSubject(client_id ?? '')
    .setAudience(oidc_issuer ?? '')
    .setIssuedAt()
    .setExpirationTime('5 minutes')
    .sign(await importAppleKey(private_key ?? ''));
}
