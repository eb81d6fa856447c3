import type { SessionClaims } from '@gatehouse/iam-local/credentials';
import { parsePolicy, type PolicyDocument } from '@gatehouse/iam-local/policy';
import type { Role } from '@gatehouse/iam-local/roles';
import { sessionArn } from '@gatehouse/iam-local/sigv4';
import type { Emulator } from '../emulator.ts';
import { CognitoError } from '../wire/errors.ts';

const DEFAULT_SECONDS = 3600;
/** Characters of the longest session policy. Source: STS API, Policy. */
const MAX_POLICY = 2048;

/** The refusal of a role, whatever the reason: STS tells neither the role nor its policy. */
export const notAuthorizedTo = (action: string) =>
  new CognitoError('AccessDenied', `Not authorized to perform ${action}`, 403);

/** Refuses what a call asks for and is not here, so that nothing is granted without it. */
export function refuseUnsupported(input: object, names: readonly string[]): void {
  const given = Object.entries(input).find(
    ([name, value]) => names.includes(name) && value !== undefined,
  );
  if (given) throw new CognitoError('ValidationError', `${given[0]} is not supported here.`);
}

/** A session policy of a call, as the one limit of the session. @throws CognitoError MalformedPolicyDocument */
export function readSessionPolicy(text: string | undefined): PolicyDocument[] {
  if (text === undefined) return [];
  if (text.length > MAX_POLICY) {
    throw new CognitoError('PackedPolicyTooLarge', 'The session policy is too long.');
  }
  try {
    return [parsePolicy(JSON.parse(text), 'identity')];
  } catch {
    throw new CognitoError('MalformedPolicyDocument', 'This policy contains invalid Json');
  }
}

/** Seconds that a session lasts. @throws CognitoError ValidationError */
export function requireDuration(role: Role, seconds = DEFAULT_SECONDS, limit = Infinity): number {
  if (seconds > Math.min(role.maxSessionSeconds ?? DEFAULT_SECONDS, limit)) {
    throw new CognitoError(
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  }
  return seconds;
}

/** Issues the credentials of a session, in the form of AssumeRole's answers. */
export async function issueSession(
  { iam, clock }: Emulator,
  role: Role,
  seconds: number,
  claims: Omit<SessionClaims, 'roleArn' | 'issuedAt' | 'expiresAt'>,
) {
  const issuedAt = Math.floor(clock.now() / 1000);
  const expiresAt = issuedAt + seconds;
  const issued = await iam.issue({ ...claims, roleArn: role.arn, issuedAt, expiresAt });
  return {
    Credentials: {
      AccessKeyId: issued.accessKeyId,
      SecretAccessKey: issued.secretAccessKey,
      SessionToken: issued.sessionToken,
      Expiration: new Date(issued.expiresAt * 1000),
    },
    AssumedRoleUser: {
      AssumedRoleId: `${role.roleId}:${claims.sessionName}`,
      Arn: sessionArn({ roleArn: role.arn, sessionName: claims.sessionName }),
    },
  };
}
