import { once } from 'node:events';
import { createServer } from 'node:net';

import type { Ports } from './options.ts';
import { UserError } from '@gatehouse/domain/user-error';

const NAMES: Record<keyof Ports, string> = {
  web: 'web app',
  cognito: 'embedded Cognito',
  postgres: 'Postgres',
  mailbox: "mailbox' pages",
  smtp: "mailbox' SMTP server",
  idps: 'demo identity providers',
  dns: 'name server',
  control: 'control API',
  s3: 'local S3',
  dynamodb: 'local DynamoDB',
  gateway: 'API Gateway',
  appsync: 'AppSync',
};

/**
 * Makes sure that every port is free before anything is started.
 *
 * @throws UserError that names the first one that is not
 */
export async function checkPorts(ports: Ports): Promise<void> {
  for (const name of Object.keys(NAMES) as (keyof Ports)[]) {
    const port = ports[name];
    if (port === undefined) continue;
    const problem = await tryPort(port);
    if (problem === undefined) continue;
    const what = `Port ${port}, for the ${NAMES[name]},`;
    if (problem === 'EACCES') {
      throw new UserError(
        `${what} is not allowed to you.`,
        `Use one above 1023: npm start -- --${name}-port ${port + 8000}`,
      );
    }
    throw new UserError(
      `${what} is in use by another program.`,
      `Stop that program, or use another port: npm start -- --${name}-port ${port + 1}`,
    );
  }
}

/** Why a port can't be had; a system without IPv6 has no second half of `localhost`. */
async function tryPort(port: number): Promise<string | undefined> {
  const problem = await tryAddress(port, '127.0.0.1');
  if (problem !== undefined) return problem;
  return (await tryAddress(port, '::1')) === 'EADDRINUSE' ? 'EADDRINUSE' : undefined;
}

async function tryAddress(port: number, host: string): Promise<string | undefined> {
  const server = createServer();
  server.listen({ port, host, exclusive: true, ipv6Only: true });
  try {
    await once(server, 'listening');
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
  server.close();
  await once(server, 'close');
  return undefined;
}
