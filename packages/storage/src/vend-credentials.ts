import {
  type CognitoIdentityClient,
  type Credentials,
  GetCredentialsForIdentityCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
} from '@aws-sdk/client-cognito-identity';
import { DEVELOPER_PROVIDER, type StorageSettings } from './settings.ts';
import type { StoreSession } from './store-session.ts';

/** Temporary credentials of AWS. */
export interface VendedCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

/** The key of a token that Cognito itself has issued. */
const COGNITO_IDENTITY = 'cognito-identity.amazonaws.com';

/** Seconds. The token is used at once. */
const TOKEN_SECONDS = 60;

/**
 * Gets credentials for someone in a tenant: the server vouches for both, and the tenant travels as a
 * tag of the session, by which the store decides (decision D19).
 * @param abortSignal ends both calls
 * @returns credentials that hold for at most an hour
 */
export async function vendCredentials(
  client: CognitoIdentityClient,
  { identityPoolId }: Pick<StorageSettings, 'identityPoolId'>,
  { tenantId, principalId, access }: StoreSession,
  abortSignal: AbortSignal,
): Promise<VendedCredentials> {
  const { IdentityId, Token } = await client.send(
    new GetOpenIdTokenForDeveloperIdentityCommand({
      IdentityPoolId: identityPoolId,
      Logins: { [DEVELOPER_PROVIDER]: principalId },
      PrincipalTags: { tenant: tenantId, access },
      TokenDuration: TOKEN_SECONDS,
    }),
    { abortSignal },
  );
  if (IdentityId === undefined || Token === undefined) throw new Error('no identity was told');
  const { Credentials } = await client.send(
    new GetCredentialsForIdentityCommand({ IdentityId, Logins: { [COGNITO_IDENTITY]: Token } }),
    { abortSignal },
  );
  return toCredentials(Credentials);
}

/** @throws Error when a part is missing */
export function toCredentials(given: Credentials | undefined): VendedCredentials {
  const { AccessKeyId, SecretKey, SessionToken, Expiration } = given ?? {};
  if (!AccessKeyId || !SecretKey || !SessionToken || !Expiration) {
    throw new Error('the credentials are not complete');
  }
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretKey,
    sessionToken: SessionToken,
    expiration: Expiration,
  };
}
