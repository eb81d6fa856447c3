import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../src/audit/list.ts';
import { toOcsf } from '../src/audit/ocsf.ts';
import { PUBLICATION } from '../src/audit/publication.ts';
import type { AuditAction } from '../src/events/record-event.ts';

/**
 * What OCSF 1.3.0 says of the three classes, by hand: the activities of each, and what it requires.
 * Source: https://schema.ocsf.io/1.3.0/classes/account_change, entity_management, user_access
 */
const CLASSES: Readonly<
  Record<number, { activities: readonly number[]; required: readonly string[] }>
> = {
  3001: { activities: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 99], required: ['user'] },
  3004: { activities: [0, 1, 2, 3, 4, 99], required: ['entity'] },
  3005: { activities: [0, 1, 2, 99], required: ['user', 'privileges'] },
};
const REQUIRED = [
  'activity_id',
  'category_uid',
  'class_uid',
  'metadata',
  'severity_id',
  'time',
  'type_uid',
];

const tenant = { id: randomUUID(), name: 'Acme' };

function event(action: string, more: Partial<AuditEvent> = {}): AuditEvent {
  return {
    id: randomUUID(),
    at: new Date('2026-01-31T12:00:00Z'),
    action,
    actorKind: 'user',
    actorId: randomUUID(),
    actorName: 'Ada',
    actorRole: 'owner',
    targetKind: 'member',
    targetId: randomUUID(),
    targetName: 'Grace',
    before: null,
    after: { role: 'admin' },
    requestId: 'r',
    address: '192.0.2.1',
    erased: false,
    ...more,
  };
}

describe('the log as OCSF', () => {
  it.each(Object.keys(PUBLICATION) as AuditAction[])('%s is valid in its class', (action) => {
    const told: Record<string, unknown> = toOcsf(tenant, event(action));
    const { class_uid: classId, activity_id: activity } = told as Record<string, number>;
    const rules = CLASSES[classId ?? 0];
    expect(rules?.activities).toContain(activity);
    expect(Object.keys(told)).toEqual(
      expect.arrayContaining([...REQUIRED, ...(rules?.required ?? [])]),
    );
    expect(told['category_uid']).toBe(Math.floor((classId ?? 0) / 1_000));
    expect(told['type_uid']).toBe((classId ?? 0) * 100 + (activity ?? 0));
    expect([0, 1, 2, 3, 4, 5, 6, 99]).toContain(told['severity_id']);
    expect(told['metadata']).toMatchObject({
      version: '1.3.0',
      product: { vendor_name: 'Gatehouse' },
    });
  });

  it('says who, from where, to whom and what', () => {
    const source = event('member.role_changed');
    expect(toOcsf(tenant, source)).toMatchObject({
      class_uid: 3005,
      time: 1_769_860_800_000,
      actor: { user: { uid: source.actorId, name: 'Ada' } },
      src_endpoint: { ip: '192.0.2.1' },
      user: { uid: source.targetId, name: 'Grace' },
      privileges: ['admin'],
      metadata: { uid: source.id, correlation_uid: 'r', tenant_uid: tenant.id },
    });
  });

  it('names a program and the system as apps, and no address where there is none', () => {
    const program = toOcsf(
      tenant,
      event('project.created', { actorKind: 'api_key', address: null }),
    );
    expect(program.actor).toMatchObject({ app_name: 'Ada' });
    expect(program).not.toHaveProperty('src_endpoint');
    const system = toOcsf(tenant, event('domain.lapsed', { actorKind: 'system', actorId: null }));
    expect(system.actor).toEqual({ app_name: 'Ada' });
  });
});
