import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from '@gatehouse/testing/ports';
import { DEMO_PEOPLE } from '@gatehouse/prisma/demo-people';
import { afterEach, expect, it } from 'vitest';

import { parseOptions } from '../options.ts';
import { type Service, startService } from '../service.ts';
import type { Stack } from '../stack.ts';
import { startDemoIdps } from '../start-demo-idps.ts';

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean();
});

/** As much of a stack as this part needs. */
async function createStack(): Promise<Stack> {
  const folder = await mkdtemp(join(tmpdir(), 'start-idps-'));
  cleanUp.push(() => rm(folder, { recursive: true }));
  const at = (...names: string[]) => join(folder, ...names);
  return {
    options: parseOptions(['--idps-port', String(await freePort()), '--state', folder]),
    state: { path: folder, at, log: (name: string) => at(`${name}.log`) },
    secrets: { demoPassword: 'amber-anchor-arrow-1234' },
    async run(options: Parameters<Stack['run']>[0]): Promise<Service> {
      const signal = new AbortController().signal;
      const service = await startService({ ...options, signal }, () => undefined);
      cleanUp.push(() => service.stop());
      return service;
    },
  } as unknown as Stack;
}

it('starts the demo identity providers, and says how to reach them', async () => {
  const stack = await createStack();
  const { url, social, enterprise } = await startDemoIdps(stack);
  expect(url).toBe(`http://localhost:${stack.options.ports.idps}`);
  for (const { issuer, clientId } of [social, enterprise.acme.oidc, enterprise.northwind.oidc]) {
    const discovery = await fetch(`${issuer}/.well-known/openid-configuration`);
    expect(await discovery.json()).toMatchObject({ issuer });
    expect(clientId).not.toBe('');
  }
  const callback = 'http://localhost:9229/oauth2/idpresponse';
  const query = { client_id: social.clientId, redirect_uri: callback, response_type: 'code' };
  const authorize = `${social.issuer}/auth?${new URLSearchParams({ ...query, scope: 'openid' })}`;
  const { status, headers } = await fetch(authorize, { redirect: 'manual' });
  expect({ status, location: headers.get('location') }).toMatchObject({
    status: 303,
    location: expect.stringContaining('/social/sign-in/'),
  });
});

it('has a provider for each demo tenant, with the domain of its owner', async () => {
  const { enterprise } = await startDemoIdps(await createStack());
  for (const [slug, { domain }] of Object.entries(enterprise)) {
    const owners = DEMO_PEOPLE.filter(({ memberships }) =>
      Object.entries(memberships).some(([tenant, role]) => tenant === slug && role === 'owner'),
    );
    expect(owners.map(({ email }) => email.split('@')[1])).toContain(domain);
  }
});
