import { BRAND } from '@gatehouse/brand/brand';
import { OCSF_ACTIVITY, OCSF_CLASS, PUBLICATION } from './publication.ts';
import type { AuditEvent } from './list.ts';
import type { AuditAction } from '../events/record-event.ts';

/** The version of the Open Cybersecurity Schema Framework that events keep to. */
const OCSF_VERSION = '1.3.0';

/** Identity & Access Management, of which all of the classes are. */
const CATEGORY = 3 as const;

const SEVERITY = { informational: 1, low: 2, medium: 3, high: 4 } as const;

/** What is more than information. */
const GRAVE: Readonly<Partial<Record<AuditAction, keyof typeof SEVERITY>>> = {
  'file.found_infected': 'high',
  'tenant.break_glass_used': 'medium',
  'tenant.deleted': 'medium',
  'tenant.sso_policy_set': 'medium',
  'tenant.mfa_policy_set': 'medium',
  'sso_connection.changed': 'medium',
  'member.mfa_reset': 'medium',
  'member.mfa_recovered': 'medium',
  'member.new_browser': 'low',
  'member.sign_in_denied': 'high',
  'api_key.created': 'low',
  'personal_key.created': 'low',
  'connected_app.connected': 'low',
  'connected_app.stopped': 'high',
  'webhook.created': 'low',
  'member.role_changed': 'low',
  'tenant.exported': 'low',
  'tenant.audit_exported': 'low',
  'member.exported': 'low',
};

/** Whose log it is. */
interface Tenant {
  readonly id: string;
  readonly name: string;
}

/**
 * An event as a security tool reads it.
 * Source: OCSF 1.3.0, classes Account Change (3001), Entity Management (3004) and User Access
 * Management (3005); times are milliseconds since 1970.
 */
export function toOcsf(tenant: Tenant, event: AuditEvent) {
  const [kind, activity] = PUBLICATION[event.action as AuditAction];
  const activities: Readonly<Record<string, number>> = OCSF_ACTIVITY[kind];
  const [classId, activityId] = [OCSF_CLASS[kind], activities[activity] ?? 99];
  return {
    category_uid: CATEGORY,
    class_uid: classId,
    activity_id: activityId,
    activity_name: activityId === 99 ? event.action : activity,
    type_uid: classId * 100 + activityId,
    severity_id: SEVERITY[GRAVE[event.action as AuditAction] ?? 'informational'],
    time: event.at.getTime(),
    message: event.action,
    // The log has what was done; what was refused is in no event.
    status_id: 1,
    metadata: {
      version: OCSF_VERSION,
      product: { name: BRAND.name, vendor_name: BRAND.legalName },
      uid: event.id,
      event_code: event.action,
      correlation_uid: event.requestId,
      log_name: 'audit',
      tenant_uid: tenant.id,
    },
    actor: toActor(event),
    ...(event.address === null ? {} : { src_endpoint: { ip: event.address } }),
    ...toObject(kind, tenant, event),
    unmapped: { tenant_name: tenant.name, before: event.before, after: event.after },
  };
}

/** People are users, everything else is an app. */
function toActor({ actorKind, actorId, actorName }: AuditEvent) {
  if (actorKind === 'user' || actorKind === 'operator' || actorKind === 'personal_key') {
    const type = actorKind === 'operator' ? { type_id: 2 } : { type_id: 1 };
    return { user: { ...(actorId === null ? {} : { uid: actorId }), name: actorName, ...type } };
  }
  return { app_name: actorName, ...(actorId === null ? {} : { app_uid: actorId }) };
}

/** What it was done to, as the class names it. */
function toObject(kind: keyof typeof OCSF_CLASS, tenant: Tenant, event: AuditEvent) {
  const { targetId: uid, targetName: name, targetKind: type } = event;
  if (kind === 'account') return { user: { uid, name } };
  if (kind === 'entity') return { entity: { uid, name, type } };
  const role = event.after?.['role'] ?? event.before?.['role'];
  return {
    user: { uid, name },
    privileges: [String(role ?? event.action)],
    resource: { uid: tenant.id, name: tenant.name, type: 'tenant' },
  };
}

export type OcsfEvent = ReturnType<typeof toOcsf>;
