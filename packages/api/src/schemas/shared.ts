import { EMAIL_LENGTH, parseEmail } from '@gatehouse/domain/email';
import { type RoleId, toId } from '@gatehouse/domain/ids';
import { MEMBERSHIP_STATUSES } from '@gatehouse/domain/membership';
import { ROLES } from '@gatehouse/domain/role';
import { isSlug, SLUG_PATTERN } from '@gatehouse/domain/slug';
import {
  cleanText,
  isPlainText,
  showsSomething,
  withoutInvisible,
} from '@gatehouse/domain/visible-text';
import { MAX_IMAGE_BYTES } from '@gatehouse/images/image-limits';
import { z } from '@hono/zod-openapi';
import { isoTime } from './iso-time.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const roleSchema = z.enum(ROLES).openapi('Role', {
  description: 'A base role, strongest first: owner, admin, member, viewer.',
});

/** The name of a base role, or the id of one of the tenant's own. */
export const roleChoiceSchema = z
  .union([
    z.enum(ROLES),
    z
      .string()
      .regex(UUID, 'must be a role')
      .transform((id) => toId<RoleId>(id)),
  ])
  .openapi('RoleChoice', {
    type: 'string',
    description: 'owner, admin, member or viewer, or the id of a custom role.',
    example: 'member',
  });

/** The custom role that narrows the base role. */
export const customRoleIdSchema = z.string().nullable().openapi({
  format: 'uuid',
  description: 'The custom role that narrows `role`; null for a base role as it is.',
});

export const membershipStatusSchema = z.enum(MEMBERSHIP_STATUSES).openapi('MembershipStatus');

/** A canonical lower-case UUID. */
export const idSchema = z
  .string()
  .regex(UUID, 'must be a UUID')
  .openapi({ format: 'uuid', example: '0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11' });

export const slugSchema = z
  .string()
  .regex(SLUG_PATTERN, '3 to 40 lower-case letters, digits and hyphens')
  .openapi({ example: 'acme' });

/** A slug that someone may choose. */
export const newSlugSchema = slugSchema.refine(isSlug, 'is reserved or has a double hyphen');

/** A picture in JSON. */
export const imageSchema = z
  .base64('must be base64')
  .max(Math.ceil(MAX_IMAGE_BYTES / 3) * 4, 'must be at most 256 kB')
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
  .openapi({ type: 'string', format: 'byte', description: 'A PNG, JPEG or WebP picture.' });

/** A moment. Verbs hand over a Date; it leaves as ISO 8601 in UTC. */
export const timestampSchema = z
  .date()
  .transform(isoTime)
  .openapi({ type: 'string', format: 'date-time' });

/** A time that may be missing. `nullable()` alone would leave null out of the document. */
export const nullableTimestampSchema = timestampSchema
  .nullable()
  .openapi({ type: ['string', 'null'] });

/** Grows with every change; also the first part of the `ETag`. */
export const versionSchema = z.number().int();

/** A text that people see: composed, trimmed, and without what would garble a line. */
export const displayText = (max: number) =>
  z
    .string()
    .overwrite(cleanText)
    .max(max, `must be at most ${max} characters`)
    .refine(isPlainText, 'must not contain line breaks or characters that turn the text around');

/** The same for a name, of which something is always seen. */
export const displayName = (max: number) =>
  displayText(max)
    .min(1, 'must not be empty')
    .refine((text) => text === '' || showsSomething(text), 'must have a character that is visible');

/** An address as people type or paste it; it goes on normalised. */
export const emailSchema = z
  .string()
  .max(1_000, 'must be at most 1000 characters')
  .transform((text, issue) => {
    const email = parseEmail(text);
    if (email !== null) return email;
    issue.addIssue(emailFault(withoutInvisible(text).trim()));
    return z.NEVER;
  })
  .openapi({
    type: 'string',
    format: 'email',
    maxLength: EMAIL_LENGTH,
    example: 'ada@example.com',
  });

function emailFault(text: string): string {
  if (text === '') return 'must not be empty';
  if (text.length > EMAIL_LENGTH) return `must be at most ${EMAIL_LENGTH} characters`;
  return 'is not an e-mail address';
}

/** A moment as input: ISO 8601 with its offset from UTC, in the years that a calendar has. */
export const momentSchema = z.iso
  .datetime({ offset: true, error: 'must be a moment like 2026-01-31T12:00:00Z' })
  .transform((text) => new Date(text))
  .refine((at) => at.getUTCFullYear() >= 1970 && at.getUTCFullYear() <= 9999, 'is out of range')
  .openapi({ type: 'string', format: 'date-time' });

/** Names the content of a picture, so that a new one has another address; nothing is read by it. */
export const pictureQuery = z.strictObject({
  tag: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/, 'is not a tag')
    .optional(),
});

/** From where: what the page before handed out. */
export const cursorQuery = z.strictObject({
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,512}$/, 'is not a cursor')
    .optional(),
});

/** How many, and from where. */
export const pageQuery = cursorQuery.extend({
  limit: z.coerce.number().int().min(1).max(100).default(50).openapi({ example: 50 }),
});

export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().openapi({ description: 'Null on the last page.' }),
  });
