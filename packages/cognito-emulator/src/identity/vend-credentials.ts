import type { Credentials } from '@aws-sdk/client-cognito-identity';
import type { Emulator } from '../emulator.ts';
import { allowsWebIdentity } from './roles/allows-web-identity.ts';
import type { ProvedLogin } from './logins/proved-login.ts';
import type { IdentityPoolRecord, IdentityRecord } from './records.ts';
import { chooseRole, invalidConfiguration } from './roles/choose-role.ts';
import { sessionTags } from './roles/session-tags.ts';
import { amrFrom, TOKEN_ISSUER } from './tokens/openid-token.ts';

const SESSION_NAME = 'CognitoIdentityCredentials';
const LIFETIME_SECONDS = 3600;

/** Whose session it will be, and what the call wants. */
export interface CredentialsRequest {
  readonly pool: IdentityPoolRecord;
  readonly identity: IdentityRecord;
  /** None: a guest, whose session carries the mark of the scope-down. */
  readonly logins: readonly ProvedLogin[];
  readonly customRole: string | undefined;
}

/**
 * Temporary credentials in the enhanced flow: the role is chosen here, its trust policy decides.
 * @throws CognitoError NotAuthorizedException, InvalidIdentityPoolConfigurationException
 */
export async function vendCredentials(
  { iam, clock }: Emulator,
  { pool, identity, logins, customRole }: CredentialsRequest,
): Promise<Credentials> {
  const role = (await iam.roles()).find(chooseRole(pool, logins, customRole));
  const tags = sessionTags(pool, logins);
  const amr = amrFrom(logins);
  const claims = { aud: pool.id, sub: identity.id, amr };
  const isAllowed =
    role &&
    allowsWebIdentity({ role, provider: TOKEN_ISSUER, claims, tags, principal: TOKEN_ISSUER });
  if (!isAllowed) throw invalidConfiguration();
  const issuedAt = Math.floor(clock.now() / 1000);
  const issued = await iam.issue({
    roleArn: role.arn,
    sessionName: SESSION_NAME,
    tags,
    transitiveTagKeys: [],
    sessionPolicies: [],
    guest: logins.length === 0,
    identityId: identity.id,
    identityPoolId: pool.id,
    amr,
    issuedAt,
    expiresAt: issuedAt + LIFETIME_SECONDS,
  });
  return {
    AccessKeyId: issued.accessKeyId,
    SecretKey: issued.secretAccessKey,
    SessionToken: issued.sessionToken,
    Expiration: new Date(issued.expiresAt * 1000),
  };
}
