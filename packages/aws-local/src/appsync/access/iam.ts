import { authorize } from '@gatehouse/iam-local/authorize';
import type { Credentials } from '@gatehouse/iam-local/credentials';
import type { Roles } from '@gatehouse/iam-local/roles';
import {
  type KeyPair,
  type Principal,
  SignatureError,
  type SignatureErrorCode,
  verifySignature,
} from '@gatehouse/iam-local/sigv4';

import { AppSyncError } from '../error.ts';
import type { Caller, IamIdentity, ProvedRequest } from './caller.ts';

/** What signatures and policies are checked with. */
export interface SignatureParts {
  readonly apiId: string;
  readonly region: string;
  readonly accountId: string;
  readonly credentials: Credentials;
  readonly roles: Roles;
  readonly keyPair: KeyPair | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const INVALID = 'The security token included in the request is invalid.';
const MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your AWS ' +
  'Secret Access Key and signing method. Consult the service documentation for details.';
const ERRORS: Readonly<Record<SignatureErrorCode, readonly [type: string, message: string]>> = {
  missing: ['MissingAuthenticationTokenException', 'Missing Authentication Token'],
  unknownKey: ['UnrecognizedClientException', INVALID],
  invalidToken: ['UnrecognizedClientException', INVALID],
  expiredToken: ['ExpiredTokenException', 'The security token included in the request is expired'],
  mismatch: ['InvalidSignatureException', MISMATCH],
  expiredUrl: ['InvalidSignatureException', MISMATCH],
  skewed: ['InvalidSignatureException', 'Signature expired'],
};

/** Checks the signature over a whole request. */
export function createSignatureCheck(parts: SignatureParts) {
  const { region, credentials, keyPair, now } = parts;
  return (request: ProvedRequest): Caller => {
    try {
      const principal = verifySignature(request, {
        ...{ service: 'appsync', region, now: now(), credentials },
        ...(keyPair && { keyPair }),
      });
      const identity = toIdentity(principal, request.sourceIp, parts);
      return { mode: 'AWS_IAM', principal, identity };
    } catch (error) {
      if (!(error instanceof SignatureError)) throw error;
      throw new AppSyncError(...ERRORS[error.code], 403);
    }
  };
}

function toIdentity(
  principal: Principal,
  sourceIp: string,
  { accountId, roles }: SignatureParts,
): IamIdentity {
  if (principal.kind === 'root') {
    return {
      ...NO_COGNITO,
      accountId,
      sourceIp: [sourceIp],
      userArn: `arn:aws:iam::${accountId}:root`,
      username: accountId,
    };
  }
  const { claims, arn } = principal;
  const [, ...providers] = claims.amr ?? [];
  return {
    accountId,
    cognitoIdentityPoolId: claims.identityPoolId ?? null,
    cognitoIdentityId: claims.identityId ?? null,
    cognitoIdentityAuthType:
      claims.identityId === undefined ? null : claims.guest ? 'unauthenticated' : 'authenticated',
    cognitoIdentityAuthProvider:
      providers.length === 0 ? null : providers.map((one) => `"${one}"`).join(','),
    sourceIp: [sourceIp],
    userArn: arn,
    username: `${roles.find(claims.roleArn)?.roleId ?? ''}:${claims.sessionName}`,
  };
}

const NO_COGNITO = {
  cognitoIdentityPoolId: null,
  cognitoIdentityId: null,
  cognitoIdentityAuthType: null,
  cognitoIdentityAuthProvider: null,
};

/** Whether the policies of whoever signed allow a field of Query, Mutation or Subscription. */
export function isFieldAllowed(
  principal: Principal,
  { type, field }: { readonly type: string; readonly field: string },
  { apiId, region, accountId, roles, now }: SignatureParts,
): boolean {
  const resource = `arn:aws:appsync:${region}:${accountId}:apis/${apiId}/types/${type}/fields/${field}`;
  const action = 'appsync:GraphQL';
  const { decision } = authorize({
    ...{ principal, roles, action, resource, context: {}, now: now() },
  });
  return decision === 'allow';
}
