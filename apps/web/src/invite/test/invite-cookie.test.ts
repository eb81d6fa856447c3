import { describe, expect, it } from 'vitest';
import { inviteCookie, parseToken } from '../invite-cookie.ts';

const TOKEN = 'aB3_-'.padEnd(64, 'x');

describe('inviteCookie', () => {
  it('is bound to the host under https', () => {
    expect(inviteCookie(TOKEN, true)).toBe(
      `__Host-gatehouse.invite=${TOKEN}; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure`,
    );
  });

  it.each(['short', `${TOKEN}x`, `${TOKEN.slice(1)};`, `${TOKEN.slice(2)}\r\n`])(
    'clears the cookie for %j',
    (token) => {
      expect(inviteCookie(token, false)).toBe(
        'gatehouse.invite=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
      );
    },
  );
});

describe('parseToken', () => {
  it('takes only what can be a token', () => {
    expect(parseToken(TOKEN)).toBe(TOKEN);
    expect(parseToken('')).toBeNull();
    expect(parseToken(undefined)).toBeNull();
  });
});
