import { randomBytes } from 'node:crypto';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type TenantId = Branded<'TenantId'>;
/** A person's id: the `sub` of the Cognito user, a UUID. */
export type UserId = Branded<'UserId'>;
export type SessionId = Branded<'SessionId'>;
export type InvitationId = Branded<'InvitationId'>;
export type ProjectId = Branded<'ProjectId'>;
export type FileId = Branded<'FileId'>;
/** The id of a tenant's own, custom role. */
export type RoleId = Branded<'RoleId'>;
export type ApiKeyId = Branded<'ApiKeyId'>;
/** The id of an app client's registration in a tenant; not the pool's own id of the client. */
export type ApiClientId = Branded<'ApiClientId'>;
/** The id of one change of many members. */
export type BulkChangeId = Branded<'BulkChangeId'>;
/** The id of a tenant's claim to a mail domain. */
export type DomainId = Branded<'DomainId'>;
export type WebhookId = Branded<'WebhookId'>;
export type WebhookDeliveryId = Branded<'WebhookDeliveryId'>;
/** The id of a member's request for a permission. */
export type AccessRequestId = Branded<'AccessRequestId'>;
export type JoinRequestId = Branded<'JoinRequestId'>;
export type SupportAccessId = Branded<'SupportAccessId'>;
export type StaffRequestId = Branded<'StaffRequestId'>;
export type AuditEventId = Branded<'AuditEventId'>;
export type SecurityEventId = Branded<'SecurityEventId'>;
export type NotificationId = Branded<'NotificationId'>;

export type AnyId =
  | TenantId
  | UserId
  | SessionId
  | InvitationId
  | ProjectId
  | FileId
  | RoleId
  | ApiKeyId
  | ApiClientId
  | BulkChangeId
  | DomainId
  | WebhookId
  | WebhookDeliveryId
  | AccessRequestId
  | JoinRequestId
  | SupportAccessId
  | StaffRequestId
  | AuditEventId
  | SecurityEventId
  | NotificationId;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a lower-case UUID in its canonical 36-character form. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/**
 * Takes a canonical lower-case UUID, returns it as an id of the wanted kind.
 * @throws TypeError for anything else: the caller has not parsed its input.
 */
export function toId<Id extends AnyId>(value: string): Id {
  if (!isUuid(value)) throw new TypeError('not a UUID');
  return value as Id;
}

/** A new time-ordered id: UUID version 7 of RFC 9562 §5.7, milliseconds since 1970 in front. */
export function newId<Id extends AnyId>(now: number = Date.now()): Id {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-') as Id;
}
