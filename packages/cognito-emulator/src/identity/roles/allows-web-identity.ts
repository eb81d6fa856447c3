import { evaluateTrust } from '@gatehouse/iam-local/policy';
import type { Role } from '@gatehouse/iam-local/roles';

/** A token as a trust policy asks about it. */
export interface WebIdentity {
  readonly role: Role;
  /** Host, with path, of the issuer; stands before the condition keys. */
  readonly provider: string;
  /** Name in the policy's `Principal.Federated`. */
  readonly principal: string;
  readonly claims: {
    readonly aud: string;
    readonly sub: string;
    readonly amr?: readonly string[];
  };
  readonly tags: Readonly<Record<string, string>>;
}

/** Whether a role's trust policy lets this token take it, and give it these tags. */
export function allowsWebIdentity(request: WebIdentity): boolean {
  const { role, provider, principal, claims, tags } = request;
  const requestTags = Object.entries(tags).map(
    ([name, value]) => [`aws:RequestTag/${name}`, value] as const,
  );
  const context = {
    ...Object.fromEntries(
      Object.entries(claims).map(([claim, value]) => [`${provider}:${claim}`, value]),
    ),
    ...Object.fromEntries(requestTags),
    'aws:TagKeys': Object.keys(tags),
    'aws:FederatedProvider': principal,
  };
  const actions = [
    'sts:AssumeRoleWithWebIdentity',
    ...(requestTags.length ? ['sts:TagSession'] : []),
  ];
  return actions.every(
    (action) =>
      evaluateTrust({
        trustPolicy: role.trust,
        action,
        principal: { kind: 'Federated', names: [principal] },
        context,
      }).decision === 'allow',
  );
}
