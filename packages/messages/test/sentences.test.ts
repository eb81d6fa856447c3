import { type ErrorCode, ERROR_KINDS } from '@gatehouse/domain/errors';
import { explain } from '@gatehouse/policy/explain';
import { describe, expect, it } from 'vitest';
import { getErrorSentence } from '../src/error-sentence.ts';
import { PROGRAM_SCOPES } from '../src/program-scopes.ts';
import { getStepSentence } from '../src/step-sentence.ts';

describe('what the API says', () => {
  it.each(Object.keys(ERROR_KINDS) as ErrorCode[])('%s in whole sentences', (code) => {
    expect(getErrorSentence(code)).toMatch(/^[A-Z].*\.$/);
  });

  it('of an error that another version has sent: its code', () => {
    expect(getErrorSentence('later.code' as ErrorCode)).toBe('later.code');
  });

  it('of a permission, to the pool', () => {
    expect(PROGRAM_SCOPES.scopes['projects:read']).toBe('See projects.');
    expect(PROGRAM_SCOPES.scopes['tenant:delete']).toBeUndefined();
  });

  it('of a role by its name, and of a custom role by its own', () => {
    const sentences = (name: string, permission: 'audit:read' | 'projects:create') =>
      explain({
        permission,
        claimRole: 'owner',
        membership: { role: 'member', status: 'active', customRole: { name, permissions: [] } },
      }).steps.map(getStepSentence);
    expect(sentences('Support', 'audit:read')).toEqual([
      'The membership in this tenant is active.',
      'Cognito has the Owner role, the membership the Member role. The lower one applies.',
      'The Member role doesn’t allow this. Admin does.',
    ]);
    expect(sentences('owner', 'projects:create').at(-1)).toBe(
      'The custom role owner doesn’t include it.',
    );
    expect(sentences('$& {role}', 'projects:create').at(-1)).toBe(
      'The custom role $& {role} doesn’t include it.',
    );
  });
});
