import { ALL_PERMISSIONS } from '@gatehouse/policy/permissions';
import { z } from '@hono/zod-openapi';

const permissionSchema = z.enum(ALL_PERMISSIONS);

export const stepSchema = z
  .object({
    code: z.string().openapi({ example: 'custom_role.omits' }),
    passed: z.boolean(),
    sentence: z.string(),
  })
  .openapi('AccessStep');

export const explanationSchema = z
  .object({
    permission: permissionSchema,
    allowed: z.boolean(),
    steps: z.array(stepSchema),
  })
  .openapi('AccessExplanation');

export const accessQuery = z.strictObject({ permission: permissionSchema });
