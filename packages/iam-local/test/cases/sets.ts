import type { ConditionBlock } from '../../src/policy/index.ts';
import { ALL, allow, deny, request, TABLE, type Case } from './case.ts';

const KEYS = 'dynamodb:LeadingKeys';
const TENANT = '${aws:PrincipalTag/tenant}';

/** A call on the table by a session of tenant a, with the hash keys that it touches. */
const call = (
  ...[name, Condition, keys, expected, action = 'dynamodb:Query']: readonly [
    name: string,
    condition: ConditionBlock,
    keys: readonly string[] | undefined,
    expected: Case['expected'],
    action?: string,
  ]
): Case =>
  request(
    name,
    [
      allow({
        Action: ['dynamodb:Query', 'dynamodb:Scan', 'dynamodb:BatchGetItem'],
        Resource: TABLE,
        Condition,
      }),
    ],
    expected,
    {
      action,
      resource: TABLE,
      context: { 'aws:PrincipalTag/tenant': 'a', ...(keys && { [KEYS]: keys }) },
    },
  );

const FOR_ALL = { 'ForAllValues:StringEquals': { [KEYS]: TENANT } };
const FOR_ALL_THERE = { ...FOR_ALL, Null: { [KEYS]: 'false' } };
const FOR_ANY = { 'ForAnyValue:StringEquals': { [KEYS]: TENANT } };

const tagKeys = (
  operator: string,
  wanted: string | readonly string[],
  given: readonly string[] | undefined,
  expected: Case['expected'],
): Case =>
  request(
    `${operator} ${JSON.stringify(wanted)} given ${JSON.stringify(given) ?? 'nothing'}`,
    [allow({ Action: '*', Resource: '*', Condition: { [operator]: { 'aws:TagKeys': wanted } } })],
    expected,
    { context: given === undefined ? {} : { 'aws:TagKeys': given } },
  );

/** Condition operators on keys of several values. */
export const SET_CASES: readonly Case[] = [
  call('ForAllValues, own', FOR_ALL, ['a'], 'allow'),
  call('ForAllValues, foreign', FOR_ALL, ['b'], 'implicitDeny'),
  call('ForAllValues, own and foreign', FOR_ALL, ['a', 'b'], 'implicitDeny'),
  call(
    'DY-03: ForAllValues without Null lets Scan in',
    FOR_ALL,
    undefined,
    'allow',
    'dynamodb:Scan',
  ),
  call('DY-03: with Null it does not', FOR_ALL_THERE, undefined, 'implicitDeny', 'dynamodb:Scan'),
  call('with Null, own', FOR_ALL_THERE, ['a'], 'allow'),
  call('with Null, foreign', FOR_ALL_THERE, ['b'], 'implicitDeny'),
  call(
    'with Null, own and foreign',
    FOR_ALL_THERE,
    ['a', 'b'],
    'implicitDeny',
    'dynamodb:BatchGetItem',
  ),
  call('with Null, an empty list', FOR_ALL_THERE, [], 'implicitDeny'),
  call('ForAnyValue lets a mixed batch in', FOR_ANY, ['a', 'b'], 'allow', 'dynamodb:BatchGetItem'),
  call('ForAnyValue, foreign', FOR_ANY, ['b'], 'implicitDeny'),
  call('ForAnyValue, none', FOR_ANY, undefined, 'implicitDeny', 'dynamodb:Scan'),
  call('an action that is not listed', FOR_ALL_THERE, ['a'], 'implicitDeny', 'dynamodb:PutItem'),
  call(
    'PartiQL is an action of its own',
    FOR_ALL,
    undefined,
    'implicitDeny',
    'dynamodb:PartiQLSelect',
  ),

  tagKeys('ForAllValues:StringEquals', ['a', 'b'], ['a'], 'allow'),
  tagKeys('ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'], 'allow'),
  tagKeys('ForAllValues:StringEquals', ['a', 'b'], ['a', 'c'], 'implicitDeny'),
  tagKeys('ForAllValues:StringEquals', 'a', undefined, 'allow'),
  tagKeys('ForAllValues:StringLike', 'a*', ['a1', 'a2'], 'allow'),
  tagKeys('ForAllValues:StringLike', 'a*', ['a1', 'b'], 'implicitDeny'),
  tagKeys('ForAllValues:StringNotEquals', ['a', 'b'], ['c', 'd'], 'allow'),
  tagKeys('ForAllValues:StringNotEquals', ['a', 'b'], ['c', 'a'], 'implicitDeny'),
  tagKeys('ForAllValues:StringEqualsIfExists', 'a', undefined, 'allow'),
  tagKeys('ForAnyValue:StringEquals', ['a', 'b'], ['c', 'b'], 'allow'),
  tagKeys('ForAnyValue:StringEquals', ['a', 'b'], ['c'], 'implicitDeny'),
  tagKeys('ForAnyValue:StringEquals', 'a', undefined, 'implicitDeny'),
  tagKeys('ForAnyValue:StringLike', 'a*', ['b', 'a1'], 'allow'),
  tagKeys('ForAnyValue:StringNotEquals', 'a', ['a', 'b'], 'allow'),
  tagKeys('ForAnyValue:StringNotEquals', 'a', ['a'], 'implicitDeny'),
  tagKeys('ForAnyValue:StringNotEquals', 'a', undefined, 'implicitDeny'),
  tagKeys('Null', 'false', ['a', 'b'], 'allow'),
  tagKeys('Null', 'true', [], 'allow'),
  tagKeys('StringEquals', 'a', ['a', 'b'], 'implicitDeny'),
  tagKeys('StringNotEquals', 'c', ['a', 'b'], 'implicitDeny'),
  request(
    'a Deny on several values without a set operator',
    [
      ALL,
      deny({ Action: '*', Resource: '*', Condition: { StringEquals: { 'aws:TagKeys': 'c' } } }),
    ],
    'explicitDeny',
    { context: { 'aws:TagKeys': ['a', 'b'] } },
  ),
  request(
    'a Deny of any foreign key',
    [
      ALL,
      deny({
        Action: '*',
        Resource: '*',
        Condition: { 'ForAnyValue:StringNotEquals': { [KEYS]: TENANT } },
      }),
    ],
    'explicitDeny',
    {
      action: 'dynamodb:BatchGetItem',
      resource: TABLE,
      context: { 'aws:PrincipalTag/tenant': 'a', [KEYS]: ['a', 'b'] },
    },
  ),
];
