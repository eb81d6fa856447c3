import { MEMBERSHIP_STATUSES } from '@gatehouse/domain/membership';
import { z } from '@hono/zod-openapi';
import {
  displayName,
  idSchema,
  nullableTimestampSchema,
  pageQuery,
  pageSchema,
  roleSchema,
  timestampSchema,
} from './shared.ts';

export const searchQuery = pageQuery.extend({
  search: z
    .string()
    .max(100)
    .regex(/^[^\p{Cc}]*$/u, 'must not contain control characters')
    .optional()
    .openapi({ description: 'A part of the name, the slug or the address.' }),
});

export const operatorTenantSchema = z
  .object({
    id: idSchema,
    slug: z.string(),
    name: z.string(),
    createdAt: timestampSchema,
    suspended: z.boolean(),
    deletedAt: nullableTimestampSchema,
    purgeAt: nullableTimestampSchema,
    members: z.int(),
    owners: z.int(),
    comparedAt: nullableTimestampSchema,
    differences: z.int(),
    heldSince: nullableTimestampSchema.openapi({
      description: 'Since a restore of the database: missing rights wait for an operator.',
    }),
  })
  .openapi('OperatorTenant');

export const operatorTenantDetailSchema = z
  .object({
    id: idSchema,
    slug: z.string(),
    name: z.string(),
    createdAt: timestampSchema,
    suspension: z.object({ since: timestampSchema, reason: z.string() }).nullable(),
    deletedAt: nullableTimestampSchema,
    purgeAt: nullableTimestampSchema,
    members: z.int(),
    activeMembers: z.int(),
    owners: z.int(),
    filesQuotaMib: z.int().nullable(),
    ssoPolicy: z.enum(['off', 'optional', 'required']),
    sessionMaxHours: z.int().nullable(),
    verifiedDomains: z.array(z.string()),
    comparedAt: nullableTimestampSchema,
    differences: z.int(),
    heldSince: nullableTimestampSchema,
  })
  .openapi('OperatorTenantDetail');

/** What the files of a tenant may take. */
const quotaMib = z
  .int()
  .min(0)
  .max(2 ** 30)
  .nullable()
  .openapi({ description: 'Null for the installation’s default.' });

export const filesQuotaSchema = z.object({ quotaMib }).openapi('FilesQuota');

export const filesQuotaBody = z.strictObject({ quotaMib }).openapi('FilesQuotaInput');

export const suspendTenantBody = z
  .strictObject({
    reason: displayName(500).openapi({ description: 'What the members of the tenant are told.' }),
  })
  .openapi('SuspendTenant');

const placeSchema = z.enum(['pooled', 'dedicated']);

const databaseFields = {
  key: z.string().openapi({ description: 'Names the settings that lead to it.' }),
  place: placeSchema.openapi({ description: 'Where the rows of its tenant stand.' }),
  movingTo: placeSchema.nullable(),
  fault: z.string().nullable().openapi({ description: 'Why it cannot be used.' }),
  checkedAt: nullableTimestampSchema,
  connections: z
    .int()
    .nullable()
    .openapi({ description: 'Of its server, all databases together.' }),
  connectionsAllowed: z.int().nullable(),
  migrationsMissing: z.int().nullable().openapi({ description: 'Of those that the pool has.' }),
};

export const databasesSchema = z
  .object({
    pool: z.object({
      tenants: z.int(),
      connections: z.int(),
      connectionsAllowed: z.int(),
      migrations: z.int(),
    }),
    total: z.int(),
    items: z.array(
      z.object({
        tenant: z.object({ id: idSchema, slug: z.string(), name: z.string() }),
        ...databaseFields,
      }),
    ),
  })
  .openapi('Databases');

export const placementSchema = z
  .object({
    database: z
      .object(databaseFields)
      .nullable()
      .openapi({ description: 'Null for a tenant that has none of its own.' }),
    moves: z.array(
      z.object({
        id: idSchema,
        to: placeSchema,
        status: z.enum(['asked', 'running', 'done', 'failed', 'canceled', 'refused']),
        step: z.enum(['freezing', 'copying', 'comparing', 'opening', 'settled']).nullable(),
        askedByName: z.string().nullable().openapi({ description: 'Null for the command line.' }),
        askedAt: timestampSchema,
        startedAt: nullableTimestampSchema,
        endedAt: nullableTimestampSchema,
        stopping: z.boolean(),
        canStop: z.boolean(),
        rows: z.object({ copied: z.int(), total: z.int() }).nullable(),
        failure: z.string().nullable(),
      }),
    ),
  })
  .openapi('Placement');

export const requestMoveBody = z
  .strictObject({
    to: placeSchema,
    slug: z
      .string()
      .max(100)
      .openapi({ description: 'Of the tenant, typed to say which one is meant.' }),
  })
  .openapi('RequestMove');

export const requestedMoveSchema = z.object({ id: idSchema }).openapi('RequestedMove');

export const operatorTenantPageSchema = pageSchema(operatorTenantSchema);

const findingSchema = z.object({
  kind: z.string(),
  userId: z.string(),
  desired: z.string().nullable(),
  inPool: z.array(z.string()),
  outcome: z.string(),
});

export const driftSchema = z
  .object({
    tenants: z.int(),
    compared: z.int(),
    withDifferences: z.int(),
    held: z.int(),
    oldest: nullableTimestampSchema,
    newest: nullableTimestampSchema,
    items: z.array(
      z.object({
        id: idSchema,
        slug: z.string(),
        name: z.string(),
        comparedAt: nullableTimestampSchema,
        differences: z.int(),
        repaired: z.int(),
        heldSince: nullableTimestampSchema,
        findings: z.array(findingSchema),
      }),
    ),
  })
  .openapi('Drift');

export const queuesSchema = z
  .object({
    queues: z.array(
      z.object({
        queue: z.string(),
        waiting: z.int(),
        retrying: z.int(),
        active: z.int(),
        parked: z.int(),
        oldest: z.number().nullable().openapi({ description: 'Seconds the oldest is overdue.' }),
      }),
    ),
    parked: z.array(
      z.object({
        id: idSchema,
        queue: z.string(),
        tenantId: idSchema.nullable(),
        reason: z.string(),
        parkedAt: timestampSchema,
      }),
    ),
  })
  .openapi('Queues');

export const retryJobBody = z.strictObject({ queue: z.string().max(100) }).openapi('RetryJob');

export const operatorPersonSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    name: z.string(),
    status: z.enum(['active', 'disabled', 'erasing', 'erased']),
    pending: z.boolean().openapi({ description: 'The pool does not have it yet.' }),
    createdAt: timestampSchema,
    memberships: z.int(),
    operator: z.boolean(),
  })
  .openapi('OperatorPerson');

export const operatorPersonPageSchema = pageSchema(operatorPersonSchema);

export const operatorPersonDetailSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    name: z.string(),
    status: z.enum(['active', 'disabled', 'erasing', 'erased']),
    pending: z.boolean(),
    createdAt: timestampSchema,
    lastSignInAt: nullableTimestampSchema,
    mfa: z.boolean(),
    social: z.boolean().openapi({ description: 'They sign in by a social provider alone.' }),
    operator: z.boolean(),
    tenants: z.array(
      z.object({
        id: idSchema,
        slug: z.string(),
        name: z.string(),
        role: roleSchema,
        status: z.enum(MEMBERSHIP_STATUSES),
      }),
    ),
    sessions: z.array(
      z.object({
        device: z.string(),
        createdAt: timestampSchema,
        lastSeenAt: timestampSchema,
        federated: z.boolean().openapi({
          description: 'An identity provider of a tenant vouched for them.',
        }),
      }),
    ),
  })
  .openapi('OperatorPersonDetail');

const activeInMonth = {
  local: z.int(),
  social: z.int(),
  federated: z.int().openapi({ description: 'By an identity provider of a tenant.' }),
  charges: z.object({ lite: z.number(), essentials: z.number(), plus: z.number() }),
};

export const activePeopleSchema = z
  .object({
    items: z.array(
      z.object({
        month: z.string().openapi({ description: '`YYYY-MM`, UTC; the newest first.' }),
        ...activeInMonth,
      }),
    ),
    totals: z.object(activeInMonth),
    prices: z.object({ currency: z.string(), since: z.string(), source: z.string() }),
  })
  .openapi('ActivePeople');

export const changedPersonSchema = z
  .object({
    id: idSchema,
    status: z.enum(['active', 'disabled', 'erasing']),
    withoutOwner: z.array(z.string()).openapi({
      description: 'Slugs of tenants that are without an owner who can act.',
    }),
  })
  .openapi('ChangedPerson');

export const deletedPersonSchema = z
  .object({
    ...changedPersonSchema.shape,
    requestId: idSchema.nullable().openapi({
      description: 'The request that waits for a second member of staff; null where none has to.',
    }),
  })
  .openapi('DeletedPerson');

export const staffRequestListSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: idSchema,
          act: z.enum(['delete_person']),
          person: z.object({ id: idSchema, name: z.string(), email: z.string() }),
          requestedBy: idSchema,
          requestedByName: z.string(),
          own: z.boolean(),
          requestedAt: timestampSchema,
          answerUntil: timestampSchema,
        })
        .openapi('StaffRequest'),
    ),
  })
  .openapi('StaffRequestList');

const eventFields = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const operatorEventSchema = z
  .object({
    id: idSchema,
    at: timestampSchema,
    action: z.string(),
    actorId: idSchema.nullable(),
    actorName: z.string(),
    targetKind: z.string(),
    targetId: idSchema,
    targetName: z.string(),
    before: eventFields.nullable(),
    after: eventFields.nullable(),
    requestId: z.string(),
    tenant: z
      .object({ id: idSchema, slug: z.string(), name: z.string() })
      .nullable()
      .openapi({ description: 'Null for what is about no tenant.' }),
  })
  .openapi('OperatorEvent');

export const operatorEventPageSchema = pageSchema(operatorEventSchema);
