import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { Limiter } from '../../src/limits/limiter.ts';
import { createScim } from '../../src/scim/app.ts';
import { addApiKey } from '../suite/fixtures/programs.ts';
import { Directory, ERROR, off } from './directory.ts';
import type { Stack } from './stack.ts';

/** What lets a directory in, how far, and what is noted of it. */
export function testCredentials(stack: Stack) {
  it('SC-22 a token that is revoked is dead at once; two hold while one takes over', async () => {
    const directory = await Directory.open(stack.backend);
    const next = await directory.ask('POST /scim/tokens', { days: 30 });
    expect(next.status).toBe(201);
    expect((await directory.ask('POST /scim/tokens', { days: null })).status).toBe(409);
    const fresh = { token: next.body.token };
    expect((await directory.call('GET /Users')).status).toBe(200);
    expect((await directory.call('GET /Users', undefined, fresh)).status).toBe(200);
    const { tokens } = (await directory.ask('GET /scim')).body.connection;
    const old = tokens.find(({ hint }) => directory.token.endsWith(hint));
    expect((await directory.ask(`DELETE /scim/tokens/${old?.id}`)).status).toBe(204);
    expect((await directory.call('GET /Users')).status).toBe(401);
    expect((await directory.call('GET /Users', undefined, fresh)).status).toBe(200);
    const { rows } = await stack.backend.target.admin.query(
      'select to_jsonb(t)::text as row from scim_tokens t where tenant_id = $1',
      [directory.tenant.id],
    );
    expect(JSON.stringify(rows)).not.toContain(directory.token.slice(-40));
    await stack.backend.target.admin.query(
      `update scim_tokens set expires_at = now() - interval '1 second' where tenant_id = $1`,
      [directory.tenant.id],
    );
    expect((await directory.call('GET /Users', undefined, fresh)).status).toBe(401);
  });

  it('takes a token at its own address alone, and no other credential', async () => {
    const none = await stack.okta.call('GET /Users', undefined, { token: null });
    const strange = await stack.okta.call('GET /Users', undefined, { token: stack.other.token });
    const elsewhere = await stack.okta.call('GET /Users', undefined, { id: stack.other.id });
    const { token: key } = await addApiKey(stack.backend.target, stack.okta.tenant, {
      createdBy: stack.okta.tenant.owner,
    });
    const byKey = await stack.okta.call('GET /Users', undefined, { token: key });
    const basic = {
      authorization: `Basic ${Buffer.from(`x:${stack.okta.token}`).toString('base64')}`,
    };
    const byBasic = await stack.okta.call('GET /Users', undefined, { token: null, headers: basic });
    const query = `GET /Users?access_token=${stack.okta.token}`;
    const byQuery = await stack.okta.call(query, undefined, { token: null });
    for (const answer of [none, strange, elsewhere, byKey, byBasic, byQuery]) {
      expect(answer).toMatchObject({ status: 401, body: none.body });
    }
    expect(
      await stack.okta.askBearer(`/tenants/${stack.okta.tenant.slug}/members`, stack.okta.token),
    ).toBe(401);
    expect(await stack.okta.askBearer('/me', stack.okta.token)).toBe(401);
  });

  it("answers another tenant's records as missing ones, to the byte", async () => {
    const { id } = await stack.other.add();
    const [theirs, missing] = [
      await stack.okta.call(`GET /Users/${id}`),
      await stack.okta.call(`GET /Users/${randomUUID()}`),
    ];
    expect(theirs).toMatchObject({ status: 404, body: missing.body });
    for (const line of [`PATCH /Users/${id}`, `DELETE /Users/${id}`, `PUT /Users/${id}`]) {
      expect((await stack.okta.call(line, { ...off, userName: 'x' })).status).toBe(404);
    }
    expect((await stack.other.call(`GET /Users/${id}`)).body.active).toBe(true);
  });

  it('SC-33 too many requests wait', async () => {
    const busy = await Directory.open(stack.backend);
    const limits = {
      scim: { tenant: { points: 1, seconds: 60, block: 1 }, unreachable: 'closed' },
    };
    const limiter = new Limiter(stack.backend.deps.db, limits as never);
    const scim = createScim({ ...stack.backend.deps, limiter });
    const headers = { authorization: `Bearer ${busy.token}` };
    const ask = () =>
      scim.request(`${stack.backend.target.origin}/scim/v2/${busy.id}/Users`, { headers });
    expect((await ask()).status).toBe(200);
    const limited = await ask();
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await limited.json()).toMatchObject({ schemas: [ERROR], status: '429' });
  });

  it('notes what was asked, for owners alone', async () => {
    const list = await stack.okta.ask('GET /scim/requests?limit=100');
    expect(list.status).toBe(200);
    const post = list.body.items.find(({ method }) => method === 'POST');
    expect(post).toMatchObject({ path: '/Users', hint: stack.okta.token.slice(-4) });
    expect(JSON.stringify(list.body)).not.toMatch(/filter=|userName eq|drop table/);
    const { admin } = stack.okta.tenant;
    expect((await stack.okta.ask('GET /scim/requests', undefined, admin.sessionToken)).status).toBe(
      403,
    );
  });
}
