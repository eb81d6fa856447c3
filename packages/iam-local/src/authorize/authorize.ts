import { evaluate, type Context, type Decision, type PolicyDocument } from '../policy/index.ts';
import type { Role, Roles } from '../roles/roles.ts';
import type { Principal } from '../sigv4/index.ts';
import { GUEST_SCOPE_DOWN } from './guest-scope-down.ts';

export interface AuthorizeInput {
  readonly principal: Principal;
  readonly roles: Roles;
  /** `service:Operation` */
  readonly action: string;
  /** ARN. */
  readonly resource: string;
  /** Keys of the service and of the connection; those of the caller are filled in here. */
  readonly context: Context;
  readonly resourcePolicy?: PolicyDocument | undefined;
  /** Milliseconds since the epoch. */
  readonly now?: number;
}

const EVERYTHING: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
};

/** Decides a request by the policies that the caller's role has at this moment. */
export function authorize(input: AuthorizeInput): Decision {
  const { principal, roles, action, resource, resourcePolicy, now = Date.now() } = input;
  const request = {
    action,
    resource,
    context: { ...connectionKeys(input.context), ...timeKeys(now) },
  };
  if (principal.kind === 'root') {
    const asked = resourcePolicy && {
      resourcePolicy,
      principal: { kind: 'AWS', names: [] } as const,
    };
    return evaluate({ ...request, ...asked, identityPolicies: [EVERYTHING] });
  }

  const { claims, arn } = principal;
  const role = roles.find(claims.roleArn);
  if (!role) return { decision: 'implicitDeny' };
  const asked = { ...request, context: { ...request.context, ...callerKeys(principal, role) } };
  if (claims.guest) {
    const scope = evaluate({ ...asked, identityPolicies: [GUEST_SCOPE_DOWN] });
    if (scope.decision !== 'allow') return scope;
  }
  return evaluate({
    ...asked,
    identityPolicies: Object.values(role.policies),
    sessionPolicies: claims.sessionPolicies,
    resourcePolicy,
    principal: { kind: 'AWS', names: [arn, claims.roleArn] },
  });
}

/** In lower case throughout, so that no key of the caller can be given a second time. */
const lowerCase = (context: Context): Context =>
  Object.fromEntries(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));

/** What a service says about a request, never who the caller is. */
const connectionKeys = (context: Context): Context =>
  Object.fromEntries(
    Object.entries(lowerCase(context)).filter(([key]) => !key.startsWith('aws:principal')),
  );

const timeKeys = (now: number): Context => ({
  'aws:currenttime': new Date(now).toISOString(),
  'aws:epochtime': String(Math.floor(now / 1000)),
});

function callerKeys(principal: Principal & { kind: 'session' }, role: Role): Context {
  const { claims } = principal;
  const cognito: Context = {
    'cognito-identity.amazonaws.com:aud': claims.identityPoolId ?? [],
    'cognito-identity.amazonaws.com:sub': claims.identityId ?? [],
    'cognito-identity.amazonaws.com:amr': claims.amr ?? [],
  };
  return {
    ...cognito,
    'aws:principalarn': claims.roleArn,
    'aws:principaltype': 'AssumedRole',
    'aws:principalaccount': claims.roleArn.split(':')[4] ?? '',
    'aws:userid': `${role.roleId}:${claims.sessionName}`,
    'aws:tokenissuetime': new Date(claims.issuedAt * 1000).toISOString(),
    ...lowerCase(
      Object.fromEntries(
        Object.entries(claims.tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value]),
      ),
    ),
  };
}
