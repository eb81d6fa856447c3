import type { ScimClient, ScimResource } from './client.ts';

/** Someone as a directory tells applications of them. */
export interface ScimPerson {
  readonly externalId: string;
  readonly userName: string;
  readonly givenName: string;
  readonly familyName: string;
  /** At work, if there is one. */
  readonly phone?: string;
}

/** Who comes into a group and who leaves it, by their ids at the application. */
export interface MemberChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** How a directory speaks SCIM: which requests it sends for what, in which order. Ids are the application's. */
export interface ScimDialect {
  /** Its name for people. */
  readonly name: string;
  testConnection(client: ScimClient): Promise<void>;
  findUser(client: ScimClient, userName: string): Promise<ScimResource | undefined>;
  /** @returns the id */
  createUser(client: ScimClient, person: ScimPerson): Promise<string>;
  updateUser(client: ScimClient, id: string, person: ScimPerson): Promise<void>;
  setActive(client: ScimClient, id: string, active: boolean): Promise<void>;
  /** What it does about someone who is gone from the directory itself. */
  removeUser(client: ScimClient, id: string): Promise<void>;
  findGroup(client: ScimClient, displayName: string): Promise<string | undefined>;
  /** @returns the id */
  createGroup(client: ScimClient, displayName: string, members: readonly string[]): Promise<string>;
  changeMembers(client: ScimClient, id: string, change: MemberChange): Promise<void>;
  deleteGroup(client: ScimClient, id: string): Promise<void>;
}

export const SCHEMA = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
} as const;

export const patch = (...operations: readonly object[]) => ({
  schemas: [SCHEMA.patch],
  Operations: operations,
});

/** A query by equality, its value quoted. */
export const equals = (attribute: string, value: string) =>
  `filter=${encodeURIComponent(`${attribute} eq ${JSON.stringify(value)}`)}`;

/** @throws when an answer that is meant to have an id has none */
export function requireId({ id }: ScimResource): string {
  if (id === undefined) throw new Error('The application answered without an id.');
  return encodeURIComponent(id);
}
