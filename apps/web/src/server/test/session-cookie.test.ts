import { readCookie } from '@gatehouse/api/pipeline/cookie';
import { describe, expect, it } from 'vitest';
import { sessionCookieName } from '../session-cookie.ts';

describe('HD-06 a cookie that a sibling domain planted', () => {
  const name = sessionCookieName('https://app.example.com');

  it('cannot carry our name: browsers refuse __Host- with a Domain', () => {
    expect(name).toMatch(/^__Host-/);
  });

  it.each([
    ['gatehouse.sid=planted'],
    ['__Secure-gatehouse.sid=planted'],
    [`x${name}=planted`],
    [`${name}x=planted`],
    [`${name.toLowerCase()}=planted`],
    [`${name}=own; ${name}=planted`],
    [`${name}=planted; ${name}=own`],
  ])('%s is no session', (header) => {
    expect(readCookie(header, name)).toBeNull();
  });

  it('does not get in the way of our own', () => {
    expect(readCookie(`gatehouse.sid=planted; ${name}=own`, name)).toBe('own');
  });
});
