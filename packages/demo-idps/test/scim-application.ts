import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the application was asked. */
interface Asked {
  readonly line: string;
  readonly token: string | undefined;
  readonly body: unknown;
}

/** What it answers instead of doing what it is asked. */
export interface Refusing {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** An application that knows users and groups by name, and notes what it is asked. */
export async function startScimApplication() {
  const asked: Asked[] = [];
  const refusing: Refusing[] = [];
  const ids = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const { method = '', url = '', headers } = request;
    const body = (text === '' ? undefined : JSON.parse(text)) as
      { userName?: string; displayName?: string } | undefined;
    const line = `${method} ${decodeURIComponent(url)}`;
    asked.push({ line, token: headers.authorization, body });
    const refusal = refusing.shift();
    const send = (status: number, answer: object, more: Readonly<Record<string, string>> = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/scim+json', ...more })
        .end(JSON.stringify(answer));
    if (refusal) return void send(refusal.status, refusal.body ?? {}, refusal.headers);
    if (method === 'POST') {
      const id = randomUUID();
      ids.set(body?.userName ?? body?.displayName ?? '', id);
      return void send(201, { id, ...body });
    }
    const name = / eq "([^"]*)"/.exec(line)?.[1];
    const id = name === undefined ? undefined : ids.get(name);
    if (method === 'DELETE') return void response.writeHead(204).end();
    send(200, { Resources: id === undefined ? [] : [{ id, active: true }] });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim/v2/one`,
    asked,
    /** The next answers, in this order. */
    refusing,
    /** Lines since the last look. */
    takeLines: () => asked.splice(0).map(({ line }) => line.replace(/[0-9a-f-]{36}/g, '{id}')),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
