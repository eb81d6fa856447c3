import { describe, expect, it } from 'vitest';

import { claimsFrom } from '../src/claims-from.ts';

const texts = { sub: 'ada', token_use: 'access', auth_time: '1600000000', jti: 'j' };
const groups = (text: string) => ({ ...texts, 'cognito:groups': text });

describe('claims of an event', () => {
  it.each([
    ['an HTTP API', { jwt: { claims: groups('[g1 g2]'), scopes: null } }, ['g1', 'g2']],
    ['format 1.0', { claims: groups('[g1]'), scopes: null }, ['g1']],
    ['a REST API', { claims: groups('g1,g2') }, ['g1', 'g2']],
    ['a token without groups', { jwt: { claims: texts } }, []],
  ])('GW-06 of %s', (_name, authorizer, expected) => {
    expect(claimsFrom({ authorizer })).toEqual({
      sub: 'ada',
      tokenUse: 'access',
      authTime: new Date(1_600_000_000_000),
      originJti: 'j',
      groups: expected,
    });
  });

  it.each([undefined, {}, { authorizer: null }, { authorizer: { lambda: { sub: 'eve' } } }])(
    'are none without an authorizer: %j',
    (requestContext) => {
      expect(claimsFrom(requestContext)).toBeNull();
    },
  );
});
