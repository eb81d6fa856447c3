import { describe, expect, it } from 'vitest';
import type { AuditEventRow } from '#src/format/rows.ts';
import { sentenceOf } from '../sentence.ts';

function event(action: string, more: Partial<AuditEventRow> = {}): AuditEventRow {
  return {
    id: '0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11',
    at: new Date(0),
    action,
    actorKind: 'user',
    actorName: 'Ada',
    targetKind: 'member',
    targetName: 'Ben',
    before: null,
    after: null,
    requestId: 'r',
    address: null,
    ...more,
  };
}

describe('sentenceOf', () => {
  it('tells from what to what', () => {
    const changed = event('member.role_changed', {
      before: { role: 'viewer' },
      after: { role: 'admin' },
    });
    expect(sentenceOf(changed)).toEqual({
      verb: 'changed the role of',
      target: 'Ben',
      rest: null,
      change: { from: 'Viewer', to: 'Admin' },
    });
  });

  it('does not name a renamed thing twice', () => {
    const renamed = event('tenant.renamed', { before: { name: 'A' }, after: { name: 'B' } });
    expect(sentenceOf(renamed)).toMatchObject({ target: null, change: { from: 'A', to: 'B' } });
  });

  it('shows an action that it does not know as it is', () => {
    expect(sentenceOf(event('thing.done'))).toMatchObject({ verb: 'thing.done', target: 'Ben' });
  });
});
