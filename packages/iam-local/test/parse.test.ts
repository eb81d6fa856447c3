import { expect, it } from 'vitest';

import { parsePolicy, type PolicyKind } from '../src/policy/index.ts';
import { ALL, BUCKET, deny, policy } from './cases/case.ts';
import { CASES } from './cases/index.ts';

const sts = { Effect: 'Allow', Action: 'sts:AssumeRole' };

it.each<[string, unknown, PolicyKind]>([
  ['no JSON', '{', 'identity'],
  ['no statement', { Version: '2012-10-17', Statement: [] }, 'identity'],
  ['an unknown version', { Version: '2020-01-01', Statement: ALL }, 'identity'],
  ['a misspelt effect', policy({ ...ALL, Effect: 'deny' as 'Deny' }), 'identity'],
  ['a misspelt element', policy({ ...ALL, Conditions: {} } as never), 'identity'],
  ['a misspelt operator', policy({ ...ALL, Condition: { StringEqual: { a: 'b' } } }), 'identity'],
  [
    'Null of all values',
    policy({ ...ALL, Condition: { 'ForAllValues:Null': { a: 'true' } } }),
    'identity',
  ],
  ['no action', policy(deny({ Resource: '*' })), 'identity'],
  [
    'Action and NotAction',
    policy(deny({ Action: '*', NotAction: '*', Resource: '*' })),
    'identity',
  ],
  ['an action without service', policy(deny({ Action: 'Get*', Resource: '*' })), 'identity'],
  ['no resource', policy(deny({ Action: '*' })), 'identity'],
  ['a resource that is no ARN', policy(deny({ Action: '*', Resource: 'arn:aws:s3*' })), 'identity'],
  ['a principal in an identity policy', policy({ ...ALL, Principal: '*' }), 'identity'],
  ['no principal in a trust', { Version: '2012-10-17', Statement: sts }, 'trust'],
  [
    'a resource in a trust',
    { Version: '2012-10-17', Statement: { ...sts, Principal: '*', Resource: '*' } },
    'trust',
  ],
  ['no principal in a bucket policy', policy(ALL), 'bucket'],
])('a policy with %s is refused', (_, value, kind) => {
  expect(() => parsePolicy(value, kind)).toThrow(/malformed policy/);
});

it('a policy is read as it is, or from its JSON; without version it is an old one', () => {
  const document = policy(ALL, deny({ Action: 's3:Put*', Resource: `${BUCKET}/*` }));
  expect(parsePolicy(document, 'identity')).toEqual(document);
  expect(parsePolicy(JSON.stringify(document), 'identity')).toEqual(document);
  expect(parsePolicy({ Statement: ALL }, 'identity').Version).toBe('2008-10-17');
});

it('every policy of the table of cases is one that IAM takes, but those of text that nothing matches', () => {
  const refused = CASES.filter(({ identityPolicies }) =>
    identityPolicies.some((one) => {
      try {
        parsePolicy(one, 'identity');
        return false;
      } catch {
        return true;
      }
    }),
  ).map(({ name }) => name);
  expect(refused).toHaveLength(4);
});
