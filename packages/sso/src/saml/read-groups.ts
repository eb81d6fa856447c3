import type { AssertedGroups } from '../answer.ts';
import { toGroups } from '../to-groups.ts';
import type { SamlAttributes } from './checks/require-attributes.ts';

/** In place of more than 150 groups Entra ID sends a link. Source: Entra ID, group claims. */
const OVERAGE = 'http://schemas.microsoft.com/claims/groups.link';

/** Groups of the person, as far as the identity provider tells them. */
export function readGroups(attributes: SamlAttributes, name: string | null): AssertedGroups {
  if (attributes.has(OVERAGE)) return { known: false, reason: 'overage' };
  const values = name === null ? undefined : attributes.get(name);
  return values ? toGroups(values) : { known: false, reason: 'missing' };
}
