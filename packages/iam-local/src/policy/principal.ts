import { toList, type PrincipalElement } from './document.ts';

/** Who asks, as a trust or bucket policy names them. */
export interface PolicyPrincipal {
  readonly kind: 'AWS' | 'Federated' | 'Service';
  /** Every name that stands for this one: a session's own ARN and its role's. */
  readonly names: readonly string[];
}

/** Whether the element names this one. An account's number or root ARN names all of the account. */
export function isNamed(element: PrincipalElement, principal: PolicyPrincipal): boolean {
  if (element === '*') return true;
  return toList(element[principal.kind]).some((name) => {
    if (principal.kind !== 'AWS') return principal.names.includes(name);
    const account = /^(?:arn:aws:iam::)?(\d{12})(?::root)?$/.exec(name)?.[1];
    return (
      name === '*' || principal.names.some((one) => one === name || toAccount(one) === account)
    );
  });
}

/** Whether the element names exactly this ARN, with no account and no wildcard. */
export const isNamedByArn = (element: PrincipalElement | undefined, arn: string): boolean =>
  element !== undefined && element !== '*' && toList(element.AWS).includes(arn);

const NO_ACCOUNT = Symbol('an ARN without account');

const toAccount = (arn: string) => /^arn:aws:(?:iam|sts)::(\d{12}):/.exec(arn)?.[1] ?? NO_ACCOUNT;
