import { z } from '@hono/zod-openapi';
import {
  displayName,
  displayText,
  idSchema,
  pageQuery,
  pageSchema,
  timestampSchema,
  versionSchema,
} from './shared.ts';

export const projectSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    createdByName: z.string(),
    version: versionSchema,
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .openapi('Project');

export const projectPageSchema = pageSchema(projectSchema);

export const projectsQuery = pageQuery.extend({
  search: displayText(120).optional().openapi({ description: 'Part of the name.' }),
});

export const projectBody = z.strictObject({ name: displayName(120) }).openapi('ProjectInput');

export type Project = z.output<typeof projectSchema>;
export type ProjectPage = z.output<typeof projectPageSchema>;
