/**
 * What verifying an access token costs, against the bare RSA check of the same bytes in the same
 * run, in processor time of this thread, so that other programs do not count.
 * Usage: `node bench/token.ts [limit]`; exits with 1 when the ratio of a token
 * that its holder sends again is above the limit (1.6).
 */
import { createVerify, randomUUID } from 'node:crypto';
import { createTokenVerifier } from '../src/token-verifier.ts';
import { accessClaims, CLIENT_ID, forge, getJwks, newPoolKey } from '../test/forge.ts';

const ROUNDS = 20;
/** The clock of a thread ticks in milliseconds: enough that a tick does not count. */
const VERIFICATIONS = 3_000;
const LIMIT = Number(process.argv[2] ?? 1.6);
const ISSUER = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Bench1234';
const key = newPoolKey('bench-key');
const now = Math.floor(Date.now() / 1000);

const verifier = createTokenVerifier({
  issuer: ISSUER,
  clientId: CLIENT_ID,
  fetchJwks: () => Promise.resolve(getJwks(key)),
});

function accessToken(groups: number, more: Record<string, unknown> = {}): string {
  const names = Array.from({ length: groups }, (_, n) => `t_${String(n).padStart(32, '0')}:member`);
  const times = { iat: now, auth_time: now, exp: now + 3_600 };
  return forge(accessClaims(ISSUER, { ...times, 'cognito:groups': names, ...more }), key);
}

function bare(token: string): void {
  const dot = token.lastIndexOf('.');
  const good = createVerify('RSA-SHA256')
    .update(token.slice(0, dot))
    .verify(key.publicKey, token.slice(dot + 1), 'base64url');
  if (!good) throw new Error('the bare check failed');
}

/** More than the verifier remembers: in turn, each one is new to it. */
const MANY = 1_500;

/** Microseconds of one call, the median of all rounds. */
async function measure(tokens: readonly string[]): Promise<{ bareUs: number; fullUs: number }> {
  let turn = 0;
  const next = () => tokens[turn++ % tokens.length] ?? '';
  const bareUs: number[] = [];
  const fullUs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = processorTime();
    for (let n = 0; n < VERIFICATIONS; n += 1) bare(next());
    const middle = processorTime();
    for (let n = 0; n < VERIFICATIONS; n += 1) await verifier.verifyAccessToken(next());
    const end = processorTime();
    bareUs.push((middle - start) / VERIFICATIONS);
    fullUs.push((end - middle) / VERIFICATIONS);
  }
  return { bareUs: median(bareUs), fullUs: median(fullUs) };
}

/** Microseconds. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

async function report(name: string, tokens: readonly string[], limit: number): Promise<void> {
  const { bareUs, fullUs } = await measure(tokens);
  if (!(fullUs / bareUs <= limit)) process.exitCode = 1;
  console.log(
    `${name}: bare RSA ${bareUs.toFixed(1)} us, verified ${fullUs.toFixed(1)} us, ` +
      `ratio ${(fullUs / bareUs).toFixed(2)}`,
  );
}

for (const groups of [3, 100]) await report(`${groups} groups`, [accessToken(groups)], LIMIT);
const fresh = Array.from({ length: MANY }, () => accessToken(100, { jti: randomUUID() }));
await report('100 groups, every token for the first time', fresh, Number.POSITIVE_INFINITY);
