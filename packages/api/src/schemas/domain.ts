import { DOMAIN_CHECKS, DOMAIN_STATES, JOIN_POLICIES } from '@gatehouse/domain/domain';
import { z } from '@hono/zod-openapi';
import { idSchema, nullableTimestampSchema, timestampSchema, versionSchema } from './shared.ts';

const joinPolicySchema = z.enum(JOIN_POLICIES).openapi('JoinPolicy', {
  description:
    'Whether people with a verified address of the domain may join uninvited, or ask to.',
});

export const domainSchema = z
  .object({
    id: idSchema,
    name: z.string().openapi({ example: 'acme.example', description: 'In ASCII.' }),
    state: z.enum(DOMAIN_STATES),
    stateSince: timestampSchema,
    record: z.object({ name: z.string(), value: z.string() }).openapi({
      description: 'The TXT record that proves the domain, and has to stay.',
    }),
    checkedAt: nullableTimestampSchema,
    lastCheck: z
      .enum(DOMAIN_CHECKS)
      .nullable()
      .openapi({ description: 'What the last look for the record found.' }),
    missingSince: nullableTimestampSchema,
    takenAt: nullableTimestampSchema.openapi({
      description: 'Since then it is known that another tenant has verified this lapsed domain.',
    }),
    joinPolicy: joinPolicySchema,
    connectionId: idSchema.nullable(),
    createdByName: z.string(),
    version: versionSchema,
    createdAt: timestampSchema,
  })
  .openapi('Domain');

export const domainListSchema = z.object({ items: z.array(domainSchema) }).openapi('Domains');

export const addDomainBody = z
  .strictObject({
    name: z.string().min(1, 'must not be empty').max(300).openapi({ example: 'acme.example' }),
  })
  .openapi('AddDomain');

export const changeDomainBody = z
  .strictObject({
    joinPolicy: joinPolicySchema.optional(),
    connectionId: idSchema.nullable().optional(),
  })
  .openapi('ChangeDomain');

export type Domain = z.output<typeof domainSchema>;
export type Domains = z.output<typeof domainListSchema>;
export type AddDomainBody = z.input<typeof addDomainBody>;
export type ChangeDomainBody = z.input<typeof changeDomainBody>;
