import { randomUUID } from 'node:crypto';
import type { Person } from '../people/person.ts';

const FORMAT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:';
const EMAIL = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';

/** How a person is named to an application: as it asked, and persistently unless it did. */
export function getNameId(
  person: Person,
  wanted: string | undefined,
): { readonly format: string; readonly value: string } {
  if (wanted === EMAIL) return { format: EMAIL, value: person.email };
  if (wanted === `${FORMAT}transient`) return { format: wanted, value: `_${randomUUID()}` };
  return { format: `${FORMAT}persistent`, value: person.id };
}
