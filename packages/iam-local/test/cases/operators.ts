import type { Statement } from '../../src/policy/index.ts';
import { ALL, allow, deny, request, type Case } from './case.ts';

type Value = string | readonly string[] | undefined;

/** An Allow under one condition: operator, key, wanted, given. */
const when = (
  ...[operator, key, wanted, given, expected]: readonly [
    operator: string,
    key: string,
    wanted: string | readonly string[],
    given: Value,
    expected: 'allow' | 'implicitDeny',
  ]
): Case =>
  request(
    `${operator} ${key} ${JSON.stringify(wanted)} given ${JSON.stringify(given) ?? 'nothing'}`,
    [allow({ Action: '*', Resource: '*', Condition: { [operator]: { [key]: wanted } } })],
    expected,
    { context: given === undefined ? {} : { [key]: given } },
  );

const TEAM = 'aws:PrincipalTag/team';
const IP = 'aws:SourceIp';
const AGE = 'aws:MultiFactorAuthAge';
const MFA = 'aws:MultiFactorAuthPresent';
const TIME = 'aws:CurrentTime';
const ARN = 'aws:PrincipalArn';
const MEMBER = 'arn:aws:iam::000000000000:role/member';

const both = (name: string, conditions: Statement['Condition'], expected: Case['expected']): Case =>
  request(
    name,
    [allow({ Action: '*', Resource: '*', ...(conditions && { Condition: conditions }) })],
    expected,
    {
      context: { [TEAM]: 'a', [IP]: '10.0.0.1' },
    },
  );

/** Condition operators on keys of one value. */
export const OPERATOR_CASES: readonly Case[] = [
  when('StringEquals', TEAM, 'a', 'a', 'allow'),
  when('StringEquals', TEAM, 'a', 'A', 'implicitDeny'),
  when('StringEquals', TEAM, ['b', 'a'], 'a', 'allow'),
  when('StringEquals', TEAM, 'a', undefined, 'implicitDeny'),
  when('StringEquals', TEAM, '*', 'a', 'implicitDeny'),
  when('StringEquals', TEAM, '*', '*', 'allow'),
  when('StringEquals', TEAM, '', '', 'allow'),
  when('StringEquals', TEAM, '${aws:PrincipalTag/team}', 'a', 'allow'),
  when('StringEquals', TEAM, '${aws:PrincipalTag/other}', 'a', 'implicitDeny'),
  when('StringEquals', TEAM, "${aws:PrincipalTag/other, 'a'}", 'a', 'allow'),
  when('StringEqualsIfExists', TEAM, 'a', undefined, 'allow'),
  when('StringEqualsIfExists', TEAM, 'a', 'b', 'implicitDeny'),
  when('StringNotEquals', TEAM, 'a', 'b', 'allow'),
  when('StringNotEquals', TEAM, 'a', 'a', 'implicitDeny'),
  when('StringNotEquals', TEAM, ['a', 'b'], 'b', 'implicitDeny'),
  when('StringNotEquals', TEAM, 'a', undefined, 'allow'),
  when('StringNotEqualsIfExists', TEAM, 'a', undefined, 'allow'),
  when('StringEqualsIgnoreCase', TEAM, 'a', 'A', 'allow'),
  when('StringEqualsIgnoreCase', TEAM, 'a', 'b', 'implicitDeny'),
  when('StringNotEqualsIgnoreCase', TEAM, 'a', 'A', 'implicitDeny'),
  when('StringNotEqualsIgnoreCase', TEAM, 'a', 'b', 'allow'),
  when('StringLike', TEAM, 'a*', 'abc', 'allow'),
  when('StringLike', TEAM, 'a?', 'abc', 'implicitDeny'),
  when('StringLike', TEAM, 'A*', 'abc', 'implicitDeny'),
  when('StringLike', TEAM, '${aws:PrincipalTag/team}', '*', 'allow'),
  when('StringLike', TEAM, '*', '', 'allow'),
  when('StringLike', TEAM, '*', undefined, 'implicitDeny'),
  when('StringNotLike', TEAM, 'a*', 'abc', 'implicitDeny'),
  when('StringNotLike', TEAM, 'a*', 'b', 'allow'),
  when('StringNotLike', TEAM, 'a*', undefined, 'allow'),

  when('NumericEquals', AGE, '10', '10', 'allow'),
  when('NumericEquals', AGE, '10', '10.0', 'allow'),
  when('NumericNotEquals', AGE, '10', '10', 'implicitDeny'),
  when('NumericLessThan', AGE, '10', '9', 'allow'),
  when('NumericLessThan', AGE, '10', '10', 'implicitDeny'),
  when('NumericLessThan', AGE, '100', '20', 'allow'),
  when('NumericLessThanEquals', AGE, '10', '10', 'allow'),
  when('NumericGreaterThan', AGE, '10', '11', 'allow'),
  when('NumericGreaterThan', AGE, '10', '9', 'implicitDeny'),
  when('NumericGreaterThanEquals', AGE, '10', '10', 'allow'),
  when('NumericLessThan', AGE, '10', undefined, 'implicitDeny'),
  when('NumericLessThanIfExists', AGE, '10', undefined, 'allow'),

  when('DateLessThan', TIME, '2026-11-30T00:00:00Z', '2026-11-29T00:00:00Z', 'allow'),
  when('DateLessThan', TIME, '2026-11-29T00:00:00Z', '2026-11-29T00:00:00Z', 'implicitDeny'),
  when('DateLessThanEquals', TIME, '2026-11-29T00:00:00Z', '2026-11-29T00:00:00Z', 'allow'),
  when('DateGreaterThan', TIME, '2026-11-28T00:00:00Z', '2026-11-29T00:00:00Z', 'allow'),
  when('DateGreaterThan', TIME, '2026-11-30T00:00:00Z', '2026-11-29T00:00:00Z', 'implicitDeny'),
  when('DateEquals', TIME, '2026-11-29T00:00:00Z', '2026-11-29T00:00:00Z', 'allow'),
  when('DateNotEquals', TIME, '2026-11-29T00:00:00Z', '2026-11-29T00:00:00Z', 'implicitDeny'),
  when('DateGreaterThanEquals', TIME, '1000000000', '2026-11-29T00:00:00Z', 'allow'),

  when('Bool', MFA, 'true', 'true', 'allow'),
  when('Bool', MFA, 'true', 'false', 'implicitDeny'),
  when('Bool', MFA, 'false', 'false', 'allow'),
  when('Bool', MFA, 'true', undefined, 'implicitDeny'),
  when('BoolIfExists', MFA, 'true', undefined, 'allow'),

  when('IpAddress', IP, '10.0.0.0/8', '10.1.2.3', 'allow'),
  when('IpAddress', IP, '10.0.0.0/8', '11.1.2.3', 'implicitDeny'),
  when('IpAddress', IP, '10.0.0.1', '10.0.0.1', 'allow'),
  when('IpAddress', IP, '10.0.0.1', '10.0.0.2', 'implicitDeny'),
  when('IpAddress', IP, ['192.168.0.0/16', '10.0.0.0/8'], '10.0.0.2', 'allow'),
  when('IpAddress', IP, '2001:db8::/32', '2001:db8::1', 'allow'),
  when('IpAddress', IP, '2001:db8::/32', '2001:db9::1', 'implicitDeny'),
  when('IpAddress', IP, '0.0.0.0/0', '8.8.8.8', 'allow'),
  when('IpAddress', IP, '10.0.0.0/8', undefined, 'implicitDeny'),
  when('NotIpAddress', IP, '10.0.0.0/8', '10.1.2.3', 'implicitDeny'),
  when('NotIpAddress', IP, '10.0.0.0/8', '11.1.2.3', 'allow'),

  when('ArnEquals', ARN, MEMBER, MEMBER, 'allow'),
  when('ArnEquals', ARN, 'arn:aws:iam::*:role/mem*', MEMBER, 'allow'),
  when('ArnLike', ARN, 'arn:aws:iam::*:role/*', MEMBER, 'allow'),
  when('ArnLike', ARN, 'arn:aws:iam::*:user/*', MEMBER, 'implicitDeny'),
  when('ArnLike', ARN, 'arn:aws:*:role/*', MEMBER, 'implicitDeny'),
  when('ArnNotLike', ARN, 'arn:aws:iam::*:role/*', MEMBER, 'implicitDeny'),
  when('ArnNotEquals', ARN, 'arn:aws:iam::*:user/*', MEMBER, 'allow'),
  when('StringLike', ARN, 'arn:aws:*:role/*', MEMBER, 'allow'),

  when('Null', TEAM, 'true', undefined, 'allow'),
  when('Null', TEAM, 'true', 'a', 'implicitDeny'),
  when('Null', TEAM, 'false', 'a', 'allow'),
  when('Null', TEAM, 'false', undefined, 'implicitDeny'),
  when('Null', TEAM, 'false', '', 'allow'),

  both(
    'two operators, both hold',
    { StringEquals: { [TEAM]: 'a' }, IpAddress: { [IP]: '10.0.0.0/8' } },
    'allow',
  ),
  both(
    'two operators, one fails',
    { StringEquals: { [TEAM]: 'a' }, IpAddress: { [IP]: '11.0.0.0/8' } },
    'implicitDeny',
  ),
  both('two keys, one fails', { StringEquals: { [TEAM]: 'a', [IP]: 'b' } }, 'implicitDeny'),
  both('a key in another case', { StringEquals: { 'AWS:principalTAG/Team': 'a' } }, 'allow'),
  request(
    'a Deny under a condition that holds',
    [
      ALL,
      deny({ Action: '*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    ],
    'explicitDeny',
    { context: { 'aws:SecureTransport': 'false' } },
  ),
  request(
    'a Deny under a condition that does not hold',
    [
      ALL,
      deny({ Action: '*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    ],
    'allow',
    { context: { 'aws:SecureTransport': 'true' } },
  ),
  request(
    'a Deny of sessions from before a revocation',
    [
      ALL,
      deny({
        Action: '*',
        Resource: '*',
        Condition: { DateLessThan: { 'aws:TokenIssueTime': '2026-11-29T12:00:00Z' } },
      }),
    ],
    'explicitDeny',
    { context: { 'aws:TokenIssueTime': '2026-11-29T11:59:59Z' } },
  ),
  request(
    'a Deny unless equal, of a key that is absent',
    [ALL, deny({ Action: '*', Resource: '*', Condition: { StringNotEquals: { [TEAM]: 'a' } } })],
    'explicitDeny',
  ),
];
