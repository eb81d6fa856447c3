import { describe, expect, it } from 'vitest';
import { safePath } from '../src/lambda/safe-path.ts';

describe('the path of an event', () => {
  it.each([
    ['/api/v1/me', '/api/v1/me'],
    ['/a/b%2Fc%20d', '/a/b%2Fc%20d'],
    ['/a/b c', '/a/b%20c'],
    ['/a/ä', '/a/%C3%A4'],
    ['/a?admin=1#x', '/a%3Fadmin=1%23x'],
    ['/100%/x', '/100%25/x'],
    ['/a\\..\\b', '/a%5C..%5Cb'],
    ['/a/\t../b', '/a/%09../b'],
    ['/a/\ud800', '/a/%EF%BF%BD'],
  ])('GW-14 %j is %j', (path, safe) => {
    expect(safePath(path)).toBe(safe);
    expect(new URL(`https://host${safe}`).pathname).toBe(safe);
  });

  it.each(['/a/../b', '/a/./b', '/..', '/a/%2e%2E/b', '/a/.%2e/b', '/a/..'])(
    'GW-14 %j leads nowhere else',
    (path) => {
      const safe = safePath(path);
      expect(new URL(`https://host${safe}`).pathname).toBe(safe);
      expect(safe.split('/')).toHaveLength(path.split('/').length);
    },
  );
});
