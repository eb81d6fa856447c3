import { afterAll } from 'vitest';

import { type GatewayOptions, startGateway } from '../../src/gateway/index.ts';
import { type Lambda, type LambdaOptions, startLambda } from '../../src/lambda/index.ts';

/** One of the functions of these tests. */
export const fileFor = (name: string) => new URL(`../lambda/functions/${name}.ts`, import.meta.url);

/** Functions that are ended with the tests of a file. */
export function openLambda(options: LambdaOptions): Lambda {
  const lambda = startLambda(options);
  afterAll(() => lambda.close());
  return lambda;
}

/** What a client sees of a gateway. */
export interface Client {
  readonly url: string;
  get(path: string, headers?: Record<string, string>): Promise<Seen>;
  send(path: string, init: RequestInit): Promise<Seen>;
}

interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

/** A gateway that is ended with the tests of a file. */
export async function openGateway(options: Omit<GatewayOptions, 'port'>): Promise<Client> {
  const gateway = await startGateway({ port: 0, report: () => undefined, ...options });
  afterAll(() => gateway.close());
  const send = async (path: string, init: RequestInit) => {
    const response = await fetch(`${gateway.url}${path}`, { redirect: 'manual', ...init });
    const text = await response.text();
    const { status, headers } = response;
    return { status, headers, text, json: text.startsWith('{') ? JSON.parse(text) : {} };
  };
  return { url: gateway.url, send, get: (path, headers = {}) => send(path, { headers }) };
}
