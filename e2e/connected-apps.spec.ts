import { expectAccessible } from './support/axe.ts';
import { expect, test as base } from './support/fixtures.ts';
import { McpAgent } from '@gatehouse/testing/mcp-agent';

interface Agents {
  agent: McpAgent;
}

const test = base.extend<Agents>({
  agent: async ({ stack }, use) => {
    const agent = await McpAgent.start(stack.origin, 'Desk agent');
    await use(agent);
    agent.stop();
  },
});

test('AG-47 an agent is allowed in the browser, works, refreshes, and is cut by an admin', async ({
  tenant,
  signedIn,
  agent,
}) => {
  const asked = await agent.askForAccess();
  const page = await signedIn(tenant.member);
  await page.goto(asked.href);
  await expect(page.getByRole('heading', { name: 'Let Desk agent act as you?' })).toBeVisible();
  await expect(page.getByText('An app on this computer', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Everything a personal key can do').check();
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible();
  const answer = await agent.answer();
  expect(answer.get('state')).toBe('of this agent');
  await agent.finish(answer);

  const client = await agent.connect();
  const made = await client.callTool({ name: 'createProject', arguments: { name: 'By an agent' } });
  expect(made.structuredContent).toMatchObject({ createdByName: tenant.member.name });
  const before = agent.tokens()?.refresh_token;
  agent.loseAccessToken();
  const read = await client.callTool({ name: 'listProjects', arguments: {} });
  expect(read.isError ?? false).toBe(false);
  expect(agent.tokens()?.refresh_token).not.toBe(before);

  await page.goto('/profile/keys');
  const own = page.getByRole('row').filter({ hasText: 'Desk agent' });
  await expect(own).toContainText(tenant.name);
  await expectAccessible(page);

  const admin = await signedIn(tenant.admin);
  await admin.goto(`/t/${tenant.slug}/settings/connected-apps`);
  const row = admin.getByRole('row').filter({ hasText: 'Desk agent' });
  await expect(row).toContainText(tenant.member.name);
  await expectAccessible(admin);
  await row.getByRole('button', { name: 'Disconnect Desk agent' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(admin.getByText('No connected apps')).toBeVisible();
  await expect(client.callTool({ name: 'listProjects', arguments: {} })).rejects.toThrow();

  await page.goto('/notifications');
  await expect(page.getByText(`disconnected Desk agent (localhost) from`)).toBeVisible();
  await page.goto('/profile/keys');
  await expect(own).toHaveCount(0);
});

test('AG-48 it is allowed without scripts, reads only, and is ended by its person', async ({
  tenant,
  signedIn,
  agent,
}) => {
  const asked = await agent.askForAccess();
  const plain = await signedIn(tenant.admin, { javaScriptEnabled: false });
  await plain.goto(asked.href);
  await plain.getByRole('button', { name: 'Allow', exact: true }).click();
  await expect(plain.getByRole('heading', { name: 'Done' })).toBeVisible();
  await agent.finish(await agent.answer());
  expect(agent.tokens()?.scope).toBe('read');
  const client = await agent.connect();
  const { tools } = await client.listTools();
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);

  const page = await signedIn(tenant.admin);
  await page.goto('/profile/keys');
  await page.getByRole('button', { name: 'Disconnect Desk agent' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByText('Desk agent disconnected.')).toBeVisible();
  await expect(client.listTools()).rejects.toThrow();
});

test('AG-49 who is not signed in, or was a while ago, proves it first and comes back; who says no, no', async ({
  tenant,
  db,
  visitor,
  signedIn,
  agent,
}) => {
  const asked = await agent.askForAccess();
  const stranger = await visitor();
  await stranger.goto(asked.href);
  await expect(stranger).toHaveURL(/\/sign-in\?returnTo=%2Fconnect%3F/);

  const page = await signedIn(tenant.member);
  await db.query("update sessions set auth_time = now() - interval '3 hours' where user_id = $1", [
    tenant.member.userId,
  ]);
  await page.goto(asked.href);
  const again = page.getByRole('link', { name: 'Sign in again' });
  await expect(again).toHaveAttribute('href', /stepUp=1&returnTo=%2Fconnect%3F/);
  await expect(page.getByRole('button', { name: 'Allow', exact: true })).toHaveCount(0);
  await db.query('update sessions set auth_time = now() where user_id = $1', [
    tenant.member.userId,
  ]);
  await page.reload();
  await page.getByRole('button', { name: 'Don’t allow' }).click();
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible();
  const answer = await agent.answer();
  expect(Object.fromEntries(answer)).toEqual({
    error: 'access_denied',
    state: 'of this agent',
    iss: asked.origin,
  });
});

test('AG-50 a page of another site, a frame or a link with another address brings about nothing', async ({
  stack,
  tenant,
  signedIn,
  agent,
}) => {
  const asked = await agent.askForAccess();
  const page = await signedIn(tenant.member);
  for (const [name, value, sentence] of [
    ['redirect_uri', 'https://evil.example/', 'isn’t its own address'],
    ['client_id', 'https://127.0.0.1/app.json', 'couldn’t find out which app'],
    ['client_id', 'https://10.0.0.1/app.json', 'couldn’t find out which app'],
    ['code_challenge_method', 'plain', 'asked in a way we don’t accept'],
    ['resource', 'https://evil.example/api/mcp', 'asked in a way we don’t accept'],
  ] as const) {
    const url = new URL(asked);
    url.searchParams.set(name, value);
    const response = await page.goto(url.href);
    await expect(page.getByText(sentence)).toBeVisible();
    expect(new URL(page.url()).origin).toBe(stack.origin);
    expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  }
  const form = { ...Object.fromEntries(asked.searchParams), answer: 'allow', days: '30' };
  for (const site of ['cross-site', 'same-site', 'none']) {
    const answer = await page.request.post('/connect/answer', {
      form: { ...form, tenant: tenant.slug, access: 'everything' },
      headers: { 'sec-fetch-site': site },
      maxRedirects: 0,
    });
    expect([site, answer.status()]).toEqual([site, 403]);
  }
});
