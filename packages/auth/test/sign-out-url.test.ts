import { expect, it } from 'vitest';
import { signOutUrl } from '../src/sign-out-url.ts';

it('names the client and where to come back to', () => {
  const url = signOutUrl({
    hostedUrl: 'https://pool.auth.eu-central-1.amazoncognito.com',
    clientId: 'abc',
    appOrigin: 'https://app.example',
  });
  expect(url).toBe(
    'https://pool.auth.eu-central-1.amazoncognito.com/logout?client_id=abc&logout_uri=https%3A%2F%2Fapp.example%2Fsign-in',
  );
});
