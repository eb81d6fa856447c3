import { ALL_PERMISSIONS } from '@gatehouse/policy/permissions';
import { z } from '@hono/zod-openapi';
import { idSchema, roleSchema, timestampSchema } from './shared.ts';

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

export const accessHelpSchema = z
  .object({
    allowed: z.boolean().openapi({ description: 'By the role as it is written down.' }),
    role: roleSchema.openapi({ description: 'The least base role that it takes.' }),
    people: z
      .array(z.string())
      .openapi({ description: 'Some who can give it, for callers who may see members.' }),
    request: z
      .enum(['open', 'refused'])
      .nullable()
      .openapi({ description: 'What became of my own request for it.' }),
  })
  .openapi('AccessHelp');

export const requestAccessBody = z
  .strictObject({ permission: permissionSchema })
  .openapi('RequestAccess');

export const accessRequestListSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: idSchema,
          userId: idSchema,
          name: z.string(),
          permission: permissionSchema,
          role: roleSchema.openapi({ description: 'The least base role that it takes.' }),
          createdAt: timestampSchema,
        })
        .openapi('AccessRequest'),
    ),
  })
  .openapi('AccessRequests');

export const accessQuery = z.strictObject({ permission: permissionSchema });
