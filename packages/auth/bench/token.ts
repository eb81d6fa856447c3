/**
 * What verifying an access token costs, against the bare RSA check of the same bytes in the same
 * run. Usage: `node bench/token.ts [limit]`; exits with 1 when the ratio is above the limit (1.6).
 */
import { createVerify } from 'node:crypto';
import { createTokenVerifier } from '../src/token-verifier.ts';
import { accessClaims, CLIENT_ID, forge, jwksOf, newPoolKey } from '../test/forge.ts';

const ROUNDS = 15;
const VERIFICATIONS = 4_000;
const LIMIT = Number(process.argv[2] ?? 1.6);
const ISSUER = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Bench1234';
const key = newPoolKey('bench-key');
const now = Math.floor(Date.now() / 1000);

const verifier = createTokenVerifier({
  issuer: ISSUER,
  clientId: CLIENT_ID,
  fetchJwks: () => Promise.resolve(jwksOf(key)),
});

function accessToken(groups: number): string {
  const names = Array.from({ length: groups }, (_, n) => `t_${String(n).padStart(32, '0')}:member`);
  const times = { iat: now, auth_time: now, exp: now + 3_600 };
  return forge(accessClaims(ISSUER, { ...times, 'cognito:groups': names }), key);
}

function bare(token: string): void {
  const dot = token.lastIndexOf('.');
  const good = createVerify('RSA-SHA256')
    .update(token.slice(0, dot))
    .verify(key.publicKey, token.slice(dot + 1), 'base64url');
  if (!good) throw new Error('the bare check failed');
}

/** Microseconds of one call, the median of all rounds. */
async function measure(groups: number): Promise<{ bareUs: number; fullUs: number }> {
  const token = accessToken(groups);
  const bareUs: number[] = [];
  const fullUs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    for (let n = 0; n < VERIFICATIONS; n += 1) bare(token);
    const middle = performance.now();
    for (let n = 0; n < VERIFICATIONS; n += 1) await verifier.verifyAccessToken(token);
    const end = performance.now();
    bareUs.push(((middle - start) * 1000) / VERIFICATIONS);
    fullUs.push(((end - middle) * 1000) / VERIFICATIONS);
  }
  return { bareUs: median(bareUs), fullUs: median(fullUs) };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const ratios = new Map<number, number>();
for (const groups of [3, 100]) {
  const { bareUs, fullUs } = await measure(groups);
  ratios.set(groups, fullUs / bareUs);
  console.log(
    `${groups} groups: bare RSA ${bareUs.toFixed(1)} us, verified ${fullUs.toFixed(1)} us, ` +
      `ratio ${(fullUs / bareUs).toFixed(2)}`,
  );
}
if ((ratios.get(3) ?? Number.POSITIVE_INFINITY) > LIMIT) process.exitCode = 1;
