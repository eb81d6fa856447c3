import { describe, expect, it } from 'vitest';

import { evaluateTrust, type Context, type PolicyDocument } from '../src/policy/index.ts';
import { ACCOUNT, allow, deny, policy, ROLE, SESSION } from './cases/case.ts';

const COGNITO = 'cognito-identity.amazonaws.com';
const POOL = 'eu-central-1:00000000-0000-4000-8000-000000000001';
const OTHER = 'eu-central-1:00000000-0000-4000-8000-000000000002';

const trust = (Action: string | string[]): PolicyDocument =>
  policy(
    allow({
      Principal: { Federated: COGNITO },
      Action,
      Condition: {
        StringEquals: { [`${COGNITO}:aud`]: POOL },
        'ForAnyValue:StringLike': { [`${COGNITO}:amr`]: 'authenticated' },
      },
    }),
  );

const WITH_TAGS = trust(['sts:AssumeRoleWithWebIdentity', 'sts:TagSession']);

function decide(
  trustPolicy: PolicyDocument,
  action: string,
  {
    aud = POOL,
    amr = ['authenticated', 'gatehouse', 'gatehouse:id:1'],
  }: { aud?: string; amr?: string[] } = {},
) {
  const context: Context = { [`${COGNITO}:aud`]: aud, [`${COGNITO}:amr`]: amr };
  const principal = { kind: 'Federated', names: [COGNITO] } as const;
  return evaluateTrust({ trustPolicy, action, principal, context }).decision;
}

describe('a role for the identities of a pool', () => {
  it('IP-20: is for its own pool only', () => {
    expect(decide(WITH_TAGS, 'sts:AssumeRoleWithWebIdentity')).toBe('allow');
    expect(decide(WITH_TAGS, 'sts:AssumeRoleWithWebIdentity', { aud: OTHER })).toBe('implicitDeny');
  });

  it('IP-21: is not given tags unless it trusts sts:TagSession', () => {
    expect(decide(WITH_TAGS, 'sts:TagSession')).toBe('allow');
    const without = trust('sts:AssumeRoleWithWebIdentity');
    expect(decide(without, 'sts:AssumeRoleWithWebIdentity')).toBe('allow');
    expect(decide(without, 'sts:TagSession')).toBe('implicitDeny');
  });

  it('is not for guests, nor for an action of another kind', () => {
    const guest = { amr: ['unauthenticated'] };
    expect(decide(WITH_TAGS, 'sts:AssumeRoleWithWebIdentity', guest)).toBe('implicitDeny');
    expect(decide(WITH_TAGS, 'sts:AssumeRoleWithWebIdentity', { amr: [] })).toBe('implicitDeny');
    expect(decide(WITH_TAGS, 'sts:AssumeRole')).toBe('implicitDeny');
    expect(decide(trust('sts:AssumeRole'), 'sts:AssumeRoleWithWebIdentity')).toBe('implicitDeny');
  });

  it('by ForAllValues is for whoever leaves amr out', () => {
    const loose = policy(
      allow({
        Principal: { Federated: COGNITO },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { 'ForAllValues:StringLike': { [`${COGNITO}:amr`]: 'authenticated' } },
      }),
    );
    expect(decide(loose, 'sts:AssumeRoleWithWebIdentity', { amr: [] })).toBe('allow');
  });

  it('is denied where a Deny says so', () => {
    const [one] = [WITH_TAGS.Statement].flat();
    const denied: PolicyDocument = {
      Version: '2012-10-17',
      Statement: [
        ...(one && 'Effect' in one ? [one] : []),
        deny({ Principal: { Federated: COGNITO }, Action: 'sts:*' }),
      ],
    };
    expect(decide(denied, 'sts:AssumeRoleWithWebIdentity')).toBe('explicitDeny');
  });
});

describe('a role for roles', () => {
  const decideFor = (name: string, kind: 'AWS' | 'Federated' = 'AWS') =>
    evaluateTrust({
      trustPolicy: policy(allow({ Principal: { AWS: name }, Action: 'sts:AssumeRole' })),
      action: 'sts:AssumeRole',
      principal: { kind, names: [SESSION, ROLE] },
      context: {},
    }).decision;

  it.each([ROLE, SESSION, ACCOUNT, `arn:aws:iam::${ACCOUNT}:root`, '*'])('is for %s', (name) => {
    expect(decideFor(name)).toBe('allow');
  });

  it.each([
    '111111111111',
    'arn:aws:iam::111111111111:root',
    `${ROLE}2`,
    'arn:aws:iam::*:role/member',
  ])('is not for %s', (name) => {
    expect(decideFor(name)).toBe('implicitDeny');
  });

  it('is not for an identity of another kind', () => {
    expect(decideFor('*', 'Federated')).toBe('implicitDeny');
  });
});
