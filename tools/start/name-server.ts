import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

import { createTrust } from '@gatehouse/cognito-emulator/trust';
import { startNameServer } from '@gatehouse/testing/name-server';

import { nameServerPage } from './name-server-page.ts';
import { openTxtRecords } from './txt-records.ts';

const { values } = parseArgs({ options: { port: { type: 'string' }, folder: { type: 'string' } } });
const port = Number(values.port);
const folder = values.folder ?? '';
await mkdir(folder, { recursive: true, mode: 0o700 });
const nameServer = await startNameServer(port);
const records = await openTxtRecords(join(folder, 'txt-records.json'), nameServer);
const trust = createTrust({});

/**
 * The page where records are published. Any page may link to it; only its own may change something,
 * since a record decides here whose a domain is.
 */
const server = createServer((request, response) => {
  const { method = '', headers, url = '/' } = request;
  const fetchSite = headers['sec-fetch-site']?.toString();
  const own = trust.isOwn({ method, host: headers.host, origin: headers.origin, fetchSite });
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const reply = (status: number, type: string, body = '', location?: string) => {
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      ...(location && { location }),
    });
    response.end(body);
  };
  const change = async () => {
    const form = new URLSearchParams(await text(request));
    const record = { name: form.get('name') ?? '', value: form.get('value') ?? '' };
    await (form.get('act') === 'remove' ? records.remove(record) : records.publish(record));
    reply(303, 'text/plain', '', '/');
  };
  if (!trust.servesHost(headers.host)) reply(403, 'text/plain', 'Not this machine.\n');
  else if (method === 'GET' && pathname === '/healthz') reply(200, 'text/plain', 'ok\n');
  else if (method === 'GET' && pathname === '/') {
    const draft = { name: searchParams.get('name') ?? '', value: searchParams.get('value') ?? '' };
    reply(200, 'text/html', nameServerPage(records.list(), draft));
  } else if (method === 'POST' && pathname === '/' && own) {
    change().catch(() => reply(500, 'text/plain', 'The record could not be kept.\n'));
  } else reply(method === 'POST' ? 403 : 404, 'text/plain', 'Not found.\n');
});
server.listen(port, '127.0.0.1');
