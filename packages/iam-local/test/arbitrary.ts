import fc from 'fast-check';

import type { Context, EvaluateInput, PolicyDocument, Statement } from '../src/policy/index.ts';

/** Few names, so that policies and requests meet. */
const actions = ['s3:GetObject', 's3:PutObject', 's3:*', '*'];
const TAG = '${aws:PrincipalTag/tenant}';
const paths = ['*', 'tenants/a/*', `tenants/${TAG}/*`, 'tenants/?/x', `public/${TAG}`];
const values = ['a', 'b', '*', '?', 'a/b', TAG];

const condition = fc.record(
  {
    StringEquals: fc.record({ 'aws:PrincipalTag/tenant': fc.constantFrom(...values) }),
    'ForAllValues:StringLike': fc.record({
      'aws:TagKeys': fc.subarray(['a', 'b*', TAG], { minLength: 1 }),
    }),
    'ForAnyValue:StringNotEquals': fc.record({ 'aws:TagKeys': fc.constantFrom('a', 'b') }),
    Null: fc.record({ 'aws:PrincipalTag/tenant': fc.constantFrom('true', 'false') }),
    StringNotLike: fc.record({ 'aws:PrincipalTag/team': fc.constantFrom('a*', TAG) }),
  },
  { requiredKeys: [] },
);

const resources = fc.constantFrom(...paths.map((path) => `arn:aws:s3:::files/${path}`), '*');

/** A statement of an identity policy. */
export const statements = (effect: Statement['Effect']): fc.Arbitrary<Statement> =>
  fc
    .tuple(
      fc.constantFrom('Action', 'NotAction'),
      fc.constantFrom(...actions),
      fc.constantFrom('Resource', 'NotResource'),
      resources,
      fc.option(condition, { nil: undefined }),
    )
    .map(([action, one, resource, arn, Condition]) => ({
      Effect: effect,
      [action]: one,
      [resource]: arn,
      ...(Condition && { Condition }),
    }));

const anyStatement = fc.oneof(statements('Allow'), statements('Allow'), statements('Deny'));

/** A policy of any kind of statement. */
export const policies: fc.Arbitrary<PolicyDocument> = fc
  .array(anyStatement, { minLength: 1, maxLength: 3 })
  .map((Statement) => ({ Version: '2012-10-17', Statement }));

const contexts: fc.Arbitrary<Context> = fc.record(
  {
    'aws:PrincipalTag/tenant': fc.constantFrom(...values),
    'aws:PrincipalTag/team': fc.constantFrom(...values),
    'aws:TagKeys': fc.subarray(['a', 'b', 'c']),
  },
  { requiredKeys: [] },
);

const keys = ['tenants/a/x', 'tenants/b/x', 'tenants/*/x', 'public/a', 'tenants/a/b/x'];

/** A request under identity policies, sometimes under session policies as well. */
export const requests: fc.Arbitrary<EvaluateInput> = fc.record({
  identityPolicies: fc.array(policies, { maxLength: 2 }),
  sessionPolicies: fc.array(policies, { maxLength: 2 }),
  action: fc.constantFrom('s3:GetObject', 's3:PutObject'),
  resource: fc.constantFrom(...keys).map((key) => `arn:aws:s3:::files/${key}`),
  context: contexts,
});
