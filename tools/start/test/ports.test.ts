import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';

import { freePort } from '@gatehouse/testing/ports';
import { afterEach, describe, expect, it } from 'vitest';

import { checkPorts } from '../check-port.ts';
import { holdIpv6 } from '../hold-ipv6.ts';

const open: Server[] = [];
const hasIpv6 = await listen(0, '::1').then(
  () => true,
  () => false,
);

afterEach(() => open.splice(0).forEach((server) => server.close()));

async function listen(port: number, host: string, says = ''): Promise<number> {
  const server = createServer((socket) => socket.on('error', () => undefined).end(says));
  open.push(server);
  server.listen({ port, host });
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

async function hear(port: number, host: string): Promise<string> {
  const socket = connect({ port, host });
  let heard = '';
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  await once(socket, 'close');
  return heard;
}

async function ports(web: number) {
  const [cognito, postgres, mailbox, smtp, idps, dns] = await Promise.all(
    [1, 2, 3, 4, 5, 6].map(freePort),
  );
  return {
    web,
    cognito: cognito ?? 0,
    postgres: postgres ?? 0,
    mailbox: mailbox ?? 0,
    smtp: smtp ?? 0,
    idps: idps ?? 0,
    dns: dns ?? 0,
  };
}

// A machine without IPv6 has nothing that could be in the way.
describe.runIf(hasIpv6)('F1: localhost has two addresses', () => {
  it.each(['::1', '127.0.0.1', '::', '0.0.0.0'])('a program on %s is in the way', async (host) => {
    const port = await listen(0, host);
    await expect(checkPorts(await ports(port))).rejects.toThrow(
      `Port ${port}, for the web app, is in use by another program.`,
    );
  });

  it('both are ours: what asks on ::1 is answered by 127.0.0.1, and no other can listen', async () => {
    const port = await listen(0, '127.0.0.1', 'ours');
    const letGo = await holdIpv6([port]);
    expect(await hear(port, '::1')).toBe('ours');
    await expect(listen(port, '::1', 'theirs')).rejects.toThrow('EADDRINUSE');
    letGo();
    await listen(port, '::1', 'theirs');
    expect(await hear(port, '::1')).toBe('theirs');
  });
});
