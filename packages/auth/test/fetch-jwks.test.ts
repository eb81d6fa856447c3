import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { fetchJwks } from '../src/fetch-jwks.ts';

it('gives up a key set that never ends', async () => {
  const server = createServer((_, response) => void response.write('{"keys":['));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    await expect(fetchJwks(`http://127.0.0.1:${port}/`, 100)).rejects.toThrow();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
