import './resolve-next.ts';
import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const APP = new URL('../../../app/', import.meta.url).pathname;

/** The routes of signing in; one more is a decision. */
const ROUTES = [
  'api/auth/callback/account/route.ts',
  'api/auth/callback/cognito/route.ts',
  'api/auth/callback/sso/route.ts',
  'auth/confirm/route.ts',
  'auth/sign-in/route.ts',
  'auth/sign-up/route.ts',
  'auth/sso/route.ts',
];

const UNSAFE = ['DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

type Route = Record<string, () => Response>;

describe('routes of signing in', () => {
  it('are seven: no other action of next-auth has an address', () => {
    expect(globSync('{api/auth,auth}/**/*.{ts,tsx}', { cwd: APP }).toSorted()).toEqual(ROUTES);
  });

  it.each(ROUTES)(
    'PE-18 %s takes GET alone; HEAD and OPTIONS, which Next would add, as well',
    async (file) => {
      const route = (await import(`${APP}${file}`)) as Route;
      expect(Object.keys(route).toSorted()).toEqual(['DELETE', 'GET', ...UNSAFE.slice(1)]);
      for (const method of UNSAFE) {
        const response = route[method]?.();
        expect(response?.status).toBe(405);
        expect(response?.headers.get('allow')).toBe('GET');
        expect(response?.headers.get('cache-control')).toBe('private, no-store');
      }
    },
  );
});
