import { describe, expect, it } from 'vitest';
import { isLiveKind, LIVE_KINDS, liveKindsFrom } from '../src/live-kind.ts';

describe('the kinds of a live update', () => {
  it.each([
    ['member.role_changed', ['audit', 'members']],
    ['invitation.accepted', ['audit', 'invitations', 'members']],
    ['role.changed', ['audit', 'roles', 'members']],
    ['join_request.approved', ['audit', 'join_requests', 'members']],
    ['job.retried', ['audit']],
  ])('%s', (action, kinds) => {
    expect(liveKindsFrom(action)).toEqual(kinds);
  });

  it('are named by their own names and no others', () => {
    expect(LIVE_KINDS.every(isLiveKind)).toBe(true);
    expect(isLiveKind('sessions')).toBe(false);
  });
});
