import { z } from '@hono/zod-openapi';

/** RFC 9457 problem details, with a stable code and the request's id. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string().openapi({ example: 'permission.denied' }),
    requestId: z.string().optional().openapi({
      description:
        'Name it when you ask for help. Not in a 404: those are alike to the byte. Every answer has it in x-request-id.',
    }),
    fields: z.record(z.string(), z.string()).optional(),
  })
  .openapi('Problem');

export type Problem = z.output<typeof problemSchema>;
