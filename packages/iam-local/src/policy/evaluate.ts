import { toContextMap } from './context.ts';
import type { Context, PolicyDocument, Statement } from './document.ts';
import { isNamedByArn, type PolicyPrincipal } from './principal.ts';
import { applyingStatements } from './statement.ts';

/** What the policies say, and the statement that decided if one did. */
export interface Decision {
  readonly decision: 'allow' | 'explicitDeny' | 'implicitDeny';
  readonly statement?: Statement;
}

export interface EvaluateInput {
  readonly identityPolicies: readonly PolicyDocument[];
  /** Together they limit what the others allow; none is no limit. */
  readonly sessionPolicies?: readonly PolicyDocument[];
  readonly resourcePolicy?: PolicyDocument | undefined;
  /** Who asks, with the session's own ARN first; needed for a resource policy. */
  readonly principal?: PolicyPrincipal;
  readonly action: string;
  /** ARN. */
  readonly resource: string;
  readonly context: Context;
}

const isDeny = ({ Effect }: Statement) => Effect === 'Deny';
const isAllow = ({ Effect }: Statement) => Effect === 'Allow';

/**
 * Decides a request within one account: a Deny anywhere wins, else an identity or resource policy
 * must allow and the session policies must as well. What no policy allows is denied.
 * Source: IAM's "Policy evaluation logic".
 */
export function evaluate(input: EvaluateInput): Decision {
  const { action, resource, sessionPolicies = [], resourcePolicy, principal } = input;
  const context = toContextMap(input.context);
  const request = { action, resource, principal: undefined, context };
  const byIdentity = applyingStatements(input.identityPolicies, request);
  const bySession = applyingStatements(sessionPolicies, request);
  const byResource = applyingStatements(resourcePolicy ? [resourcePolicy] : [], {
    ...request,
    principal: principal ?? { kind: 'AWS', names: [] },
  });

  const denied = [...byIdentity, ...bySession, ...byResource].find(isDeny);
  if (denied) return { decision: 'explicitDeny', statement: denied };

  // A bucket policy that names the session itself is not limited by the session's policies.
  const [sessionArn = ''] = principal?.names ?? [];
  const direct = byResource.find(({ Principal }) => isNamedByArn(Principal, sessionArn));
  if (direct) return { decision: 'allow', statement: direct };

  const allowed = [...byIdentity, ...byResource].find(isAllow);
  const isWithinSession = sessionPolicies.length === 0 || bySession.some(isAllow);
  if (!allowed || !isWithinSession) return { decision: 'implicitDeny' };
  return { decision: 'allow', statement: allowed };
}

export interface EvaluateTrustInput {
  readonly trustPolicy: PolicyDocument;
  /** `sts:AssumeRole`, `sts:AssumeRoleWithWebIdentity` or `sts:TagSession`. */
  readonly action: string;
  readonly principal: PolicyPrincipal;
  readonly context: Context;
}

/** Decides by a role's trust policy alone who may take the role, or give it tags. */
export function evaluateTrust(input: EvaluateTrustInput): Decision {
  const applying = applyingStatements([input.trustPolicy], {
    action: input.action,
    resource: undefined,
    principal: input.principal,
    context: toContextMap(input.context),
  });
  const denied = applying.find(isDeny);
  if (denied) return { decision: 'explicitDeny', statement: denied };
  const allowed = applying.find(isAllow);
  return allowed ? { decision: 'allow', statement: allowed } : { decision: 'implicitDeny' };
}
