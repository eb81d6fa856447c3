import type { scimConnectionSchema, scimRequestPageSchema } from '@gatehouse/api/schemas';
import type { z } from 'zod';

/** What the read verbs hand to the page: as the API's answers, with moments still as dates. */
export type ShownDirectory = z.input<typeof scimConnectionSchema>;
export type ScimRequestRow = z.input<typeof scimRequestPageSchema>['items'][number];

/** A role that can be chosen. */
export interface RoleOption {
  readonly id: string;
  readonly name: string;
}
