import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Refusal } from '../refusal.ts';
import { isServerAddress, type AddressRules } from './address-rules.ts';
import { readBody, readStart } from './read-body.ts';
import { resolveAddresses, resolveByDns, type Resolve } from './resolve-addresses.ts';

/** A request to an address that a tenant named. */
export interface GuardedRequest {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent by POST; a request without a body is a GET. */
  readonly form?: URLSearchParams;
  /** Sent by POST in the place of a form. */
  readonly json?: string;
  /** Bytes of the answer that are read, the rest is not waited for; else a megabyte, and no more. */
  readonly firstBytes?: number;
  /** Milliseconds until an answer must have arrived; 5000 unless said. */
  readonly timeLimitMs?: number;
}

/** An answer, read to its end or as far as was asked. */
export interface GuardedResponse {
  readonly status: number;
  readonly text: string;
}

/** Asks an address that a tenant named. Throws Refusal of the stage `discover`. */
export type GuardedFetch = (url: string, request?: GuardedRequest) => Promise<GuardedResponse>;

/** Milliseconds until an answer must have arrived in full, the name included. */
const TIME_LIMIT = 5000;

/** Connects to one of these addresses, whatever the name resolves to meanwhile. */
function pinTo(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_hostname, options, callback) => {
    const [first] = all;
    if (options.all) callback(null, all);
    else callback(null, first?.address ?? '', first?.family);
  };
}

function send(
  url: URL,
  addresses: readonly string[],
  { form, json, headers, firstBytes }: GuardedRequest,
  signal: AbortSignal,
): Promise<GuardedResponse> {
  return new Promise((resolve, reject) => {
    const body = json ?? form?.toString();
    const type = json === undefined ? 'application/x-www-form-urlencoded' : 'application/json';
    const start = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = start(
      url,
      {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          accept: 'application/json, application/xml;q=0.9, */*;q=0.1',
          'accept-encoding': 'identity',
          ...headers,
          ...(body === undefined ? {} : { 'content-type': type }),
        },
        // A connection for each request: a kept one would be to an address that was allowed earlier.
        agent: false,
        lookup: pinTo(addresses),
        signal,
      },
      (response) => {
        const read =
          firstBytes === undefined ? readBody(response) : readStart(response, firstBytes);
        read.then((text) => {
          resolve({ status: response.statusCode ?? 0, text });
        }, reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

function toRefusal(error: unknown, signal: AbortSignal, host: string): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal(signal.aborted ? 'provider_too_slow' : 'provider_unreachable', {
    received: host,
  });
}

/**
 * Makes the one way in which this server asks addresses that tenants name: https on port 443, no
 * redirects, a bounded time and size, and a connection to the very address that was looked at. For
 * the metadata of a cloud, or a neighbour in the same network, nothing leaves.
 */
export function createGuardedFetch(
  rules: AddressRules,
  resolve: Resolve = resolveByDns,
): GuardedFetch {
  return async (text, request = {}) => {
    if (!isServerAddress(text, rules)) throw new Refusal('address_refused', { received: text });
    const url = new URL(text);
    const signal = AbortSignal.timeout(request.timeLimitMs ?? TIME_LIMIT);
    const tooSlow = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Refusal('provider_too_slow')));
    });
    tooSlow.catch(() => undefined);
    try {
      const addresses = await Promise.race([
        resolveAddresses(url.hostname, rules, resolve),
        tooSlow,
      ]);
      const response = await send(url, addresses, request, signal);
      if (response.status >= 300 && response.status < 400) {
        throw new Refusal('provider_redirects', { received: `${url.host}: ${response.status}` });
      }
      return response;
    } catch (error) {
      throw toRefusal(error, signal, url.host);
    }
  };
}
