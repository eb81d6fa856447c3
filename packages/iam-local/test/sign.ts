import { createHash, createHmac } from 'node:crypto';

import { SignatureV4 } from '@smithy/signature-v4';

import type { SignedRequest } from '../src/sigv4/index.ts';

/** SHA-256 as AWS' own signer wants it: an implementation that shares no code with ours. */
class Sha256 {
  readonly #hash: ReturnType<typeof createHash> | ReturnType<typeof createHmac>;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash =
      secret === undefined ? createHash('sha256') : createHmac('sha256', toBytes(secret));
  }
  update(chunk: string | ArrayBuffer | ArrayBufferView) {
    this.#hash.update(toBytes(chunk));
  }
  digest() {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }
  reset() {}
}

const toBytes = (data: string | ArrayBuffer | ArrayBufferView): Uint8Array =>
  typeof data === 'string'
    ? Buffer.from(data)
    : ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);

export interface ToSign {
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  readonly service?: string;
  readonly region?: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly method?: string;
  readonly path?: string;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const toSigner = ({ credentials, service = 's3', region = 'eu-central-1' }: ToSign) =>
  new SignatureV4({
    credentials,
    service,
    region,
    sha256: Sha256,
    uriEscapePath: service !== 's3',
    applyChecksum: service === 's3',
  });

const toHttp = (input: ToSign) => ({
  method: input.method ?? 'GET',
  protocol: 'http:',
  hostname: 'files.test',
  path: input.path ?? '/bucket/tenants/a/x',
  query: { ...input.query },
  headers: { host: 'files.test', ...input.headers },
  body: input.body,
});

/** A request signed in its header by AWS' own signer. */
export async function signed(input: ToSign): Promise<SignedRequest> {
  const request = await toSigner(input).sign(toHttp(input), { signingDate: new Date(input.at) });
  return toRequest(request, input.body);
}

/** A presigned URL's request. */
export async function presigned(input: ToSign & { expiresIn: number }): Promise<SignedRequest> {
  const headers = { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', ...input.headers };
  const request = await toSigner(input).presign(toHttp({ ...input, headers }), {
    signingDate: new Date(input.at),
    expiresIn: input.expiresIn,
  });
  return toRequest({ ...request, headers: { host: 'files.test' } }, undefined);
}

interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Record<string, unknown> | undefined;
  readonly headers: Record<string, string>;
}

function toRequest(request: HttpRequest, body: string | undefined): SignedRequest {
  const query = Object.entries(request.query ?? {}).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
  );
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    method: request.method,
    path: request.path,
    query: query.join('&'),
    headers,
    ...(body === undefined ? {} : { body }),
  };
}
