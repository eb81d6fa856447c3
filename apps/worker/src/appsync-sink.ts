import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import type { ChangeSink } from '@gatehouse/services/live';
import { SignatureV4 } from '@smithy/signature-v4';

/** Milliseconds for one call. */
const TIMEOUT_MS = 10_000;

const TELL = `mutation ($tenantId: ID, $userId: ID, $kind: String!, $readers: [String!]!) {
  tellChange(tenantId: $tenantId, userId: $userId, kind: $kind, readers: $readers) {
    tenantId userId kind readers
  }
}`;
const END = `mutation ($tenantId: ID, $userId: ID, $everyone: Boolean) {
  endSubscriptions(tenantId: $tenantId, userId: $userId, everyone: $everyone) {
    tenantId userId everyone
  }
}`;

type Data = string | ArrayBuffer | ArrayBufferView;

/** Node's own hash, in the form that the signer wants. */
class Sha256 {
  readonly #hash: Hash | Hmac;
  constructor(secret?: Data) {
    this.#hash =
      secret === undefined ? createHash('sha256') : createHmac('sha256', secret as string);
  }
  update(data: Data): void {
    this.#hash.update(data as string);
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }
}

/**
 * Subscribers by AppSync. What they get are the mutations of `infra/src/appsync/schema.graphql` that are
 * for signed callers, by the role of this process.
 * @param url of the API, with its path
 */
export function createAppSyncSink(url: string, region: string): ChangeSink {
  const signer = new SignatureV4({
    ...{ credentials: defaultProvider(), region, service: 'appsync', sha256: Sha256 },
  });
  const { hostname, host, pathname: path, protocol } = new URL(url);

  async function send(query: string, variables: object): Promise<void> {
    const body = JSON.stringify({ query, variables });
    const { headers } = await signer.sign({
      ...{ method: 'POST', protocol, hostname, path, body },
      headers: { host, 'content-type': 'application/json' },
    });
    const response = await fetch(url, {
      ...{ method: 'POST', headers, body, redirect: 'error' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const answer = (await response.json()) as { errors?: readonly { message?: string }[] };
    const [error] = answer.errors ?? [];
    if (!response.ok || error) {
      throw new Error(`AppSync answers ${response.status}: ${error?.message ?? 'nothing'}`);
    }
  }

  return {
    tell: ({ tenantId, userId, kind, readers }) => send(TELL, { tenantId, userId, kind, readers }),
    end: (ended) => send(END, ended),
  };
}
