import type { ScimUserRow } from '@gatehouse/db/repositories/scim-users';
import { normalizeEmail } from '@gatehouse/domain/email';

/** What a directory says of someone. */
export interface ScimRecord {
  readonly userName: string;
  readonly externalId: string | null;
  readonly active: boolean;
  /** The rest as it was sent: name, emails and so on. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

export function toRecord({ userName, externalId, active, attributes }: ScimUserRow): ScimRecord {
  return { userName, externalId, active, attributes: attributes as Record<string, unknown> };
}

type Said = Pick<ScimRecord, 'attributes' | 'userName'>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTrue = (value: unknown) => value === true || String(value).toLowerCase() === 'true';

/**
 * The address by which someone is known here: the primary one, else that for work, else the first; else the
 * user name, where it is one. Null for none.
 */
export function getAddress({ attributes, userName }: Said): string | null {
  const emails = Array.isArray(attributes.emails) ? attributes.emails.filter(isObject) : [];
  const chosen =
    emails.find(({ primary }) => isTrue(primary)) ??
    emails.find(({ type }) => String(type).toLowerCase() === 'work') ??
    emails[0];
  const text = typeof chosen?.value === 'string' ? chosen.value : userName;
  return normalizeEmail(text);
}

/** Characters of a name that are kept. */
const NAME_LENGTH = 100;

/** What someone new is called. */
export function getName({ attributes, userName }: Said): string {
  const { displayName, name } = attributes;
  const parts = isObject(name) ? name : {};
  const full = [parts.givenName, parts.familyName].filter((part) => typeof part === 'string');
  const said = [displayName, parts.formatted, full.join(' '), userName];
  const chosen = said.find((text) => typeof text === 'string' && text.trim() !== '') as string;
  return chosen.trim().slice(0, NAME_LENGTH);
}
