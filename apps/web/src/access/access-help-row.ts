import type { Role } from '@gatehouse/domain/role';

/** How a reader could come by a permission, as the API and the verb say it. */
export interface AccessHelpRow {
  /** The least base role that it takes. */
  readonly role: Role;
  /** Some who can give it. */
  readonly people: readonly string[];
  /** What became of the reader's own request. */
  readonly request: 'open' | 'refused' | null;
}
