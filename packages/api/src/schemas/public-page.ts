import { z } from '@hono/zod-openapi';
import { fileSchema } from './file.ts';
import { displayText, versionSchema } from './shared.ts';

const pageSchema = z.object({
  published: z.boolean().openapi({ description: 'Whether anyone can read it.' }),
  title: z.string(),
  text: z.string(),
  version: versionSchema,
});

export const publicPageSchema = pageSchema
  .extend({
    files: z.array(fileSchema).openapi({ description: 'What guests can read.' }),
    guests: z.number().int().openapi({
      description: 'Browsers that became guests this month.',
    }),
    guestsPerMonth: z.number().int().openapi({ description: 'How many may.' }),
  })
  .openapi('PublicPage');

export const savedPublicPageSchema = pageSchema.openapi('SavedPublicPage');

export const setPublicPageBody = z
  .strictObject({
    published: z.boolean(),
    title: displayText(120),
    text: displayText(1_000),
  })
  .openapi('PublicPageInput');

export type PublicPage = z.output<typeof publicPageSchema>;
