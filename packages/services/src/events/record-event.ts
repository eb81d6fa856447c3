import { type MisuseReason, toAppLabel } from '@gatehouse/domain/connected-app';
import type { ScopedWriter } from '@gatehouse/db/database';
import { noteChange } from '@gatehouse/db/live/changes';
import { insertAuditEvent, insertAuditEvents } from '@gatehouse/db/repositories/audit-events';
import type { RequestContext } from '@gatehouse/domain/context';
import { type AuditEventId, newId, type TenantId } from '@gatehouse/domain/ids';
import { liveKindsFrom } from '@gatehouse/domain/live-kind';
import { principalId } from '@gatehouse/domain/principal';
import type { Role } from '@gatehouse/domain/role';
import { mustRecord } from './must-record.ts';

/** A base role, and the name of the custom role that narrows it. */
type NamedRole = Record<'role', string> & Record<'customRole', string | null>;

type RoleDefinition = Record<'name' | 'description' | 'base' | 'permissions', string>;

/** Size in bytes. */
type FileFacts = Record<'name' | 'contentType', string> & Record<'size', number>;

type ScimFacts = Record<'name' | 'defaultRole', string> & Record<'ownersByScim', boolean>;

type ScimUserFacts = Record<'userName', string> & Record<'active', boolean>;

type ScimGroupFacts = Record<'name', string> & Record<'members', number>;

type WebhookFacts = Record<'url' | 'events' | 'description', string>;

/** Every action with the fields its event may show of before and after. Nothing else gets in. */
interface AuditActions {
  /** Written by the database, with what it erased (`erase_audit_events`). */
  'audit.erased': { events: number };
  'tenant.created': { name: string; slug: string };
  'tenant.renamed': { name: string };
  'tenant.slug_changed': { slug: string };
  'tenant.accent_set': { accent: string | null };
  'tenant.logo_set': Record<never, never>;
  'tenant.logo_removed': Record<never, never>;
  'tenant.invitation_rules_set': { inviters: string; defaultRole: string };
  'tenant.mfa_policy_set': { policy: string; graceDays: number };
  'tenant.session_limits_set': { idleMinutes: number | null; maxHours: number | null };
  'member.role_changed': NamedRole;
  'tenant.deleted': { purgeAt: string };
  'tenant.restored': { name: string };
  'tenant.purged': { slug: string };
  'tenant.moved': { place: string };
  'tenant.move_requested': { place: string };
  'tenant.move_canceled': { place: string };
  'tenant.database_added': { database: string };
  'tenant.database_dropped': { database: string };
  'tenant.comparison_requested': { slug: string };
  'tenant.rights_released': { slug: string };
  'member.joined_by_sso': NamedRole & { email: string; connection: string };
  'member.deactivated': { status: string };
  'member.reactivated': { status: string };
  'member.identity_changed': { name: string; email: string };
  'member.drift_repaired': { groups: string };
  'member.joined_by_domain': NamedRole & { email: string };
  'member.removed': NamedRole & { status: string };
  'member.left': NamedRole & { status: string };
  'member.signed_out': Record<never, never>;
  'member.password_reset': Record<never, never>;
  'member.mfa_reset': Record<never, never>;
  'member.mfa_recovered': Record<never, never>;
  'member.new_browser': Record<never, never>;
  'member.sign_in_denied': Record<never, never>;
  'member.mfa_reminded': { members: number };
  'member.reset_refused': Record<never, never>;
  'member.exported': { format: string; filter: string };
  'tenant.exported': Record<never, never>;
  'tenant.audit_exported': { format: string; filter: string };
  'invitation.created': NamedRole & { email: string };
  'invitation.resent': NamedRole & { email: string };
  'invitation.revoked': NamedRole & { email: string };
  'invitation.accepted': NamedRole & { email: string };
  'access_request.made': { permission: string };
  'access_request.refused': { permission: string };
  'access_request.withdrawn': { permission: string };
  'join_request.made': { email: string };
  'join_request.approved': NamedRole & { email: string };
  'join_request.refused': { email: string };
  'join_request.withdrawn': { email: string };
  'role.created': RoleDefinition;
  'role.changed': RoleDefinition;
  'role.deleted': RoleDefinition | (NamedRole & { members: number });
  'member.disabled': { status: string };
  'member.enabled': { status: string };
  'operator.appointed': { email: string };
  'operator.dismissed': { email: string };
  'person.disabled': { status: string };
  'person.enabled': { status: string };
  'person.deleted': { status: string };
  'person.deletion_requested': { until: string };
  'person.deletion_confirmed': { requestedBy: string };
  'person.deletion_refused': { requestedBy: string };
  'person.deletion_withdrawn': Record<never, never>;
  'job.retried': { queue: string };
  'api_key.created': { name: string; permissions: string };
  'api_key.rotated': { oldSecretEndsAt: string };
  'api_key.revoked': { name: string };
  'personal_key.created': { name: string; permissions: string };
  'personal_key.revoked': Record<never, never>;
  'tenant.personal_keys_set': { allowed: boolean };
  'connected_app.connected': { app: string; clientId: string; permissions: string };
  'connected_app.cut': Record<never, never>;
  'connected_app.stopped': { reason: MisuseReason };
  'api_client.registered': { name: string; clientId: string; permissions: string };
  'api_client.revoked': { name: string; clientId: string };
  'webhook.created': WebhookFacts;
  'webhook.changed': WebhookFacts;
  'webhook.secret_rotated': Record<never, never>;
  'webhook.switched_off': { reason: string };
  'webhook.switched_on': Record<never, never>;
  'webhook.deleted': WebhookFacts;
  'domain.added': { name: string };
  'domain.verified': { state: string };
  'domain.changed': { joinPolicy: string; connection: string | null };
  'domain.lapsed': { state: string };
  'domain.released': { state: string };
  'file.uploaded': FileFacts;
  'file.found_infected': FileFacts;
  'file.upload_canceled': { name: string };
  'file.renamed': { name: string };
  'file.downloaded': Record<never, never>;
  'file.deleted': { name: string };
  'file.restored': Record<never, never>;
  'file.erased': { name: string };
  'file.published': Record<never, never>;
  'file.withdrawn': Record<never, never>;
  'tenant.public_page_set': { published: boolean; title: string };
  'credentials.vended': Record<never, never>;
  'tenant.suspended': { reason: string };
  'tenant.reactivated': Record<never, never>;
  'support.requested': { reason: string; minutes: number; writes: boolean };
  'support.withdrawn': Record<never, never>;
  'support.refused': Record<never, never>;
  'support.approved': { until: string; writes: boolean };
  'support.ended': Record<never, never>;
  /** Which access, and what was read, as the permission that it takes. */
  'support.read': { access: string; permission: string };
  'tenant.files_quota_set': { quotaMib: number | null };
  'project.created': { name: string };
  'project.renamed': { name: string };
  'project.deleted': { name: string };
  'tenant.sso_policy_set': { policy: string };
  'tenant.break_glass_used': Record<never, never>;
  'member.break_glass_set': { breakGlass: boolean };
  'sso_connection.created': { vendor: string; protocol: string };
  /** By `toFacts` in `connections/connection-facts.ts`: what it is set to, and nothing secret. */
  'sso_connection.changed': Readonly<Record<string, string>>;
  'sso_connection.activated': Record<never, never>;
  'sso_connection.deactivated': Record<never, never>;
  'sso_connection.deleted': Readonly<Record<string, string>>;
  'sso_connection.certificate_added': { fingerprint: string };
  'sso_connection.certificate_removed': { fingerprint: string };
  'sso_connection.certificate_expiring': { fingerprint: string; endsAt: string };
  'sso_connection.mappings_set': { mappings: string };
  'member.joined_by_scim': NamedRole & { email: string; connection: string };
  'scim_connection.created': ScimFacts;
  'scim_connection.changed': ScimFacts;
  'scim_connection.mappings_set': { mappings: string };
  'scim_connection.deleted': { members: string };
  'scim_token.created': { expiresAt: string | null };
  'scim_token.revoked': Record<never, never>;
  'scim_user.created': ScimUserFacts;
  'scim_user.changed': ScimUserFacts;
  'scim_user.deleted': ScimUserFacts;
  'scim_user.owner_kept': Record<never, never>;
  'scim_group.created': ScimGroupFacts;
  'scim_group.changed': ScimGroupFacts;
  'scim_group.deleted': ScimGroupFacts;
}

export type AuditAction = keyof AuditActions;

/** Who acts, and with which role when it is a member. */
type ActorContext = RequestContext & { readonly role?: Role | null };

/** An event as the verb that changes something hands it over. */
export interface NewAuditEvent<A extends AuditAction> {
  readonly action: A;
  readonly target: {
    readonly kind:
      | 'tenant'
      | 'member'
      | 'person'
      | 'job'
      | 'invitation'
      | 'role'
      | 'api_key'
      | 'personal_key'
      | 'connected_app'
      | 'api_client'
      | 'domain'
      | 'webhook'
      | 'project'
      | 'file'
      | 'sso_connection'
      | 'scim_connection'
      | 'scim_token'
      | 'scim_user'
      | 'scim_group';
    readonly id: string;
    readonly name: string;
  };
  readonly before?: AuditActions[A];
  readonly after?: AuditActions[A];
}

/** Writes the event of a change, in the transaction of that change (decision D10). */
export async function recordEvent<A extends AuditAction>(
  tx: ScopedWriter,
  ctx: ActorContext,
  tenantId: TenantId,
  event: NewAuditEvent<A>,
): Promise<void> {
  const row = { tenantId, ...toRow(ctx, event) };
  await mustRecord(() => insertAuditEvent(tx, row));
  noteEvents(tx, tenantId, [event]);
}

/** The same for a change of many things at once, in one statement. */
export async function recordEvents<A extends AuditAction>(
  tx: ScopedWriter,
  ctx: ActorContext,
  tenantId: TenantId,
  events: readonly NewAuditEvent<A>[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => toRow(ctx, event));
  await mustRecord(() => insertAuditEvents(tx, tenantId, rows));
  noteEvents(tx, tenantId, events);
}

/** As many people are named; with more, it is the tenant. */
const NAMED = 50;

/**
 * Pages that show what changes hear of it once it is committed. So does whoever holds subscriptions of
 * people whose rights may have changed.
 */
function noteEvents(
  tx: ScopedWriter,
  tenantId: TenantId,
  events: readonly Pick<NewAuditEvent<AuditAction>, 'action' | 'target'>[],
): void {
  const members = events.filter(
    ({ action, target }) => action.startsWith('member.') && target.kind === 'member',
  );
  if (members.length > NAMED) noteChange(tx, `tenant:${tenantId}`, 'access');
  else for (const { target } of members) noteChange(tx, `user:${target.id}`, 'access');
  for (const action of new Set(events.map((event) => event.action))) {
    for (const kind of liveKindsFrom(action)) noteChange(tx, `tenant:${tenantId}`, kind);
  }
}

function toRow<A extends AuditAction>(ctx: ActorContext, event: NewAuditEvent<A>) {
  const { action, target } = event;
  return {
    id: newId<AuditEventId>(),
    action,
    ...toActorColumns(ctx),
    targetKind: target.kind,
    targetId: target.id,
    targetName: target.name,
    before: event.before ?? null,
    after: event.after ?? null,
    requestId: ctx.requestId,
    address: ctx.address,
  };
}

/** Who did it. A personal key is named together with its person, by whose id the event is found. */
function toActorColumns({ principal, role = null }: ActorContext) {
  const { kind, name } = principal;
  if (kind === 'api_key' && principal.personal) {
    const { keyName, hint, app } = principal.personal;
    return {
      actorKind: 'personal_key' as const,
      actorId: principal.creatorId,
      actorName: `${name} · ${app ? toAppLabel(keyName, app.host) : `${keyName} …${hint}`}`,
      actorRole: role,
    };
  }
  return {
    actorKind: kind,
    actorId: kind === 'system' ? null : principalId(principal),
    actorName: name,
    actorRole: kind === 'user' ? role : null,
  };
}
