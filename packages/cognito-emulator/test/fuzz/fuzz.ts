import fc from 'fast-check';
import { apiModel } from '../../src/api-model/api-model.ts';
import { startFixture } from '../fixture.ts';
import { arbitrary, type Known } from './api-inputs.ts';
import { heapMegabytes } from './heap.ts';
import { createSender, type FuzzRequest } from './sender.ts';
import { makeTargets } from './targets.ts';
import { oauthRequest } from './web-requests.ts';

/** Growth of the heap that only a leak of a few kB per request causes; without one it is about 1. */
export const LEAK_MB = 8;

export interface FuzzReport {
  readonly requests: number;
  readonly byStatus: Readonly<Record<number, number>>;
  /** Requests that answered 500 or not at all, with the body sent. */
  readonly failures: readonly string[];
  readonly defects: readonly unknown[];
  /** Heap after a quarter of the requests and at the end, each with the state of the beginning. */
  readonly heapMbBefore: number;
  readonly heapMbAfter: number;
}

/** Operations that would take away what the others need, or cost too much. */
const left = new Set([
  'DeleteUserPool',
  'DeleteUserPoolClient',
  'UpdateUserPoolClient',
  'DeleteUser',
  'AdminDeleteUser',
  'CreateUserPool',
]);
const BATCH = 500;
const SIGNATURE =
  'AWS4-HMAC-SHA256 Credential=k/20260101/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=0';

function apiRequests(known: Known): fc.Arbitrary<FuzzRequest> {
  const operations = Object.entries(apiModel.operations).filter(([name]) => !left.has(name));
  return fc.constantFrom(...operations).chain(([name, { input }]) =>
    arbitrary(input ?? '', known, 0).map((body) => ({
      method: 'POST',
      path: '/',
      headers: {
        'x-amz-target': `AWSCognitoIdentityProviderService.${name}`,
        authorization: SIGNATURE,
      },
      body: JSON.stringify(body) ?? '',
    })),
  );
}

function webRequests(known: Known, token: string): fc.Arbitrary<FuzzRequest> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    cookie: `XSRF-TOKEN=${'csrf'.repeat(6)}`,
    authorization: `Bearer ${token}`,
  };
  return oauthRequest(known).map((request) => ({ ...request, headers }));
}

/**
 * Sends many wrong, half-right and right requests to an emulator in memory. What they made is taken
 * away before the heap is measured: only what the emulator holds beside its state is left to grow.
 */
export async function fuzz(requests: number, seed: number): Promise<FuzzReport> {
  const fixture = await startFixture({ controlPort: 0 });
  const { known, token } = await makeTargets(fixture);
  const state = await (await fetch(`${fixture.controlUrl}/state`)).text();
  const measure = async () => {
    await fetch(`${fixture.controlUrl}/state`, { method: 'PUT', body: state });
    return heapMegabytes();
  };
  const sender = createSender(new URL(fixture.url).port);
  const [api, web] = [apiRequests(known), webRequests(known, token)];
  const quarter = Math.floor(requests / BATCH / 4) * BATCH;
  let heapMbBefore = 0;
  for (let done = 0; done < requests; done += BATCH) {
    if (done === quarter) heapMbBefore = await measure();
    const options = { seed: seed + done };
    await sender.sendAll([
      ...fc.sample(web, { ...options, numRuns: Math.ceil(BATCH * 0.2) }),
      ...fc.sample(api, { ...options, numRuns: Math.floor(BATCH * 0.8) }),
    ]);
  }
  const heapMbAfter = await measure();
  sender.close();
  await fixture.close();
  const { byStatus, failures } = sender;
  return { requests, byStatus, failures, defects: fixture.defects, heapMbBefore, heapMbAfter };
}
