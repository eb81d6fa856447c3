import { z } from '@hono/zod-openapi';
import { stepSchema } from './access.ts';

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
    why: z.array(stepSchema).optional().openapi({
      description: 'The questions of the decision. For admins and owners of the tenant.',
    }),
  })
  .openapi('Problem');

export type Problem = z.output<typeof problemSchema>;
