import {
  createMembershipFixture,
  createTenantFixture,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { McpAgent } from '@gatehouse/testing/mcp-agent';
import { beforeEach, describe, expect, it } from 'vitest';
import { Agent, CALLBACK, postForm, postJson, toTokens, useTool } from './fixtures/agent.ts';
import { addMember } from './fixtures/people.ts';
import { addPersonalKey } from './fixtures/programs.ts';
import { call, type GetTarget, getItems } from './target.ts';

/** Agents that a person lets act as them by OAuth: whatever a personal key may not, neither may they. */
export function describeConnectedApps(getTarget: GetTarget): void {
  describe('a connected app', () => {
    let tenant: TenantFixture;
    let agent: Agent;

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
      agent = await Agent.register(getTarget());
    });

    const run = (sql: string, ...values: unknown[]) => getTarget().admin.query(sql, values);
    const use = (token: string, ...tool: [name?: string, args?: object]) =>
      useTool(getTarget(), token, ...tool);
    const error = ({ status, json }: { status: number; json: Record<string, unknown> }) =>
      `${status} ${String(json['error'])}`;
    const events = async () =>
      getItems(
        await call(getTarget(), 'GET', `/tenants/${tenant.slug}/audit-events`, {
          as: tenant.owner,
        }),
      );
    const own = async (person: PersonFixture) =>
      getItems(await call(getTarget(), 'GET', '/me/keys', { as: person }));

    it('AG-28 acts as its person by tokens, and the log names both', async () => {
      const answer = await agent.redeem(await agent.allow(tenant.member, tenant.slug));
      expect(answer.json).toMatchObject({ token_type: 'Bearer', scope: 'read write' });
      expect(answer.json['expires_in']).toBeLessThanOrEqual(3_600);
      expect(answer.headers.get('cache-control')).toContain('no-store');
      const { access } = toTokens(answer);
      expect(access).toMatch(/^gatehouse_app_[\w-]{64}$/);
      expect(await use(access, 'createProject', { name: 'By an app' })).toBe('ok');
      expect((await events()).slice(0, 2)).toMatchObject([
        {
          action: 'project.created',
          actorKind: 'personal_key',
          actorId: tenant.member.userId,
          actorName: `${tenant.member.name} · Agent (localhost)`,
        },
        { action: 'connected_app.connected', actorKind: 'user', targetName: 'Agent (localhost)' },
      ]);
      expect(await own(tenant.member)).toMatchObject([
        { name: 'Agent', app: { host: null }, works: true },
      ]);
      const told = await run(
        'select action, after from security_events where user_id = $1',
        tenant.member.userId,
      );
      expect(told.rows).toEqual([
        { action: 'connected_app.connected', after: 'Agent (localhost)' },
      ]);
    });

    it('AG-28 AG-35 the official client finds its way by itself, refreshes, and is refused once it is cut', async () => {
      const { origin } = getTarget();
      const desk = await McpAgent.start(origin, 'Desk agent');
      try {
        const asked = await desk.askForAccess();
        expect(`${asked.origin}${asked.pathname}`).toBe(`${origin}/connect`);
        const code = await getTarget().allowApp(
          tenant.member.sessionToken,
          tenant.slug,
          Object.fromEntries(asked.searchParams),
          { allow: 'everything', days: 7 },
        );
        const state = asked.searchParams.get('state') ?? '';
        const mixedUp = { code, state, iss: 'https://evil.example' };
        await expect(desk.finish(new URLSearchParams(mixedUp))).rejects.toThrow();
        await desk.finish(new URLSearchParams({ code, state, iss: origin }));
        const client = await desk.connect();
        const made = await client.callTool({
          name: 'createProject',
          arguments: { name: 'By a desk agent' },
        });
        expect(made.structuredContent).toMatchObject({ createdByName: tenant.member.name });
        const before = desk.tokens()?.refresh_token;
        desk.loseAccessToken();
        const read = await client.callTool({ name: 'listProjects', arguments: {} });
        expect(read.isError ?? false).toBe(false);
        expect(desk.tokens()?.refresh_token).not.toBe(before);
        const path = `/tenants/${tenant.slug}/connected-apps/cut-all`;
        expect((await call(getTarget(), 'POST', path, { as: tenant.admin })).status).toBe(200);
        await expect(client.callTool({ name: 'listProjects', arguments: {} })).rejects.toThrow();
      } finally {
        desk.stop();
      }
    });

    it('AG-29 says what it is and how tokens are got, as the specification asks', async () => {
      const { origin } = getTarget();
      const refused = await fetch(`${origin}/api/mcp`, { method: 'POST' });
      const challenge = refused.headers.get('www-authenticate') ?? '';
      expect(challenge).toMatch(/^Bearer resource_metadata="[^"]+", scope="read write"$/);
      const address = /resource_metadata="([^"]+)"/.exec(challenge)?.[1] ?? '';
      expect(address).toBe(`${origin}/.well-known/oauth-protected-resource/api/mcp`);
      const resource = (await (await fetch(address)).json()) as Record<string, unknown>;
      expect(resource).toMatchObject({
        resource: `${origin}/api/mcp`,
        authorization_servers: [origin],
      });
      const page = { headers: { origin: 'https://inspector.example' } };
      const said = await fetch(`${origin}/.well-known/oauth-authorization-server`, page);
      expect(said.headers.get('access-control-allow-origin')).toBe('*');
      expect(said.headers.get('access-control-allow-credentials')).toBeNull();
      expect(await said.json()).toMatchObject({
        issuer: origin,
        authorization_endpoint: `${origin}/connect`,
        response_types_supported: ['code'],
        code_challenge_methods_supported: ['S256'],
        token_endpoint_auth_methods_supported: ['none'],
        authorization_response_iss_parameter_supported: true,
        client_id_metadata_document_supported: true,
      });
      const preflight = await fetch(`${origin}/api/oauth/token`, { method: 'OPTIONS', ...page });
      expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
        204,
        '*',
      ]);
    });

    it('AG-30 a code is good once: its replay ends what came of it', async () => {
      const code = await agent.allow(tenant.member, tenant.slug);
      const { access, refresh } = toTokens(await agent.redeem(code));
      expect(await use(access)).toBe('ok');
      expect(error(await agent.redeem(code))).toBe('400 invalid_grant');
      expect(await use(access)).toBe('401');
      expect(error(await agent.refresh(refresh))).toBe('400 invalid_grant');
      expect((await events())[0]).toMatchObject({
        action: 'connected_app.stopped',
        actorKind: 'system',
        after: { reason: 'code_replayed' },
      });
      const told = await call(getTarget(), 'GET', '/me/notifications', { as: tenant.member });
      expect(getItems(told)[0]).toMatchObject({ kind: 'connected_app.ended', by: null });
    });

    it('AG-31 two that redeem one code at once get at most one pair of tokens', async () => {
      const code = await agent.allow(tenant.member, tenant.slug);
      const answers = await Promise.all([agent.redeem(code), agent.redeem(code)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
      const [good] = answers.filter(({ status }) => status === 200);
      expect(await use(String(good?.json['access_token']))).toBe('401');
    });

    it.each<[string, (code: string) => Promise<unknown>]>([
      ['a wrong verifier', (code) => agent.redeem(code, { code_verifier: 'x'.repeat(43) })],
      ['another redirect', (code) => agent.redeem(code, { redirect_uri: `${CALLBACK}/other` })],
      [
        'another app',
        async (code) => {
          const other = await Agent.register(getTarget(), {
            client_name: 'Other',
            redirect_uris: [CALLBACK],
          });
          return other.redeem(code, { code_verifier: agent.verifier });
        },
      ],
    ])('AG-32 a code is no good with %s, nor afterwards', async (_, attack) => {
      const code = await agent.allow(tenant.member, tenant.slug);
      expect(error((await attack(code)) as never)).toBe('400 invalid_grant');
      expect(error(await agent.redeem(code))).toBe('400 invalid_grant');
    });

    it('AG-32 a code is no good without its verifier, for another resource, or made up', async () => {
      const code = await agent.allow(tenant.member, tenant.slug);
      expect(error(await agent.redeem(code, { code_verifier: '' }))).toBe('400 invalid_request');
      const resource = 'https://other.example/api/mcp';
      expect(error(await agent.redeem(code, { resource }))).toBe('400 invalid_target');
      const changed = code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A');
      expect(error(await agent.redeem(changed))).toBe('400 invalid_grant');
      expect(error(await agent.redeem('x'))).toBe('400 invalid_grant');
      // None of these said whose it is: it is still good.
      expect((await agent.redeem(code)).status).toBe(200);
    });

    it('AG-33 a code ends within a minute, and with the session in which it was given', async () => {
      const late = await agent.allow(tenant.member, tenant.slug);
      await run(
        "update api_keys set code_ends_at = now() - interval '1 second' where code_ends_at is not null",
      );
      expect(error(await agent.redeem(late))).toBe('400 invalid_grant');
      expect(await own(tenant.member)).toEqual([]);
      const code = await agent.allow(tenant.admin, tenant.slug);
      await call(getTarget(), 'POST', '/me/sign-out', { as: tenant.admin });
      await run('delete from sessions where user_id = $1', tenant.admin.userId);
      expect(error(await agent.redeem(code))).toBe('400 invalid_grant');
    });

    it.each([
      ['no PKCE', { code_challenge: '' }, 'invalid_request'],
      ['the plain method', { code_challenge_method: 'plain' }, 'invalid_request'],
      ['another response type', { response_type: 'token' }, 'unsupported_response_type'],
      [
        'a redirect of its own choice',
        { redirect_uri: 'https://evil.example/' },
        'invalid_redirect_uri',
      ],
      [
        'a redirect with more behind it',
        { redirect_uri: `${CALLBACK}/../x` },
        'invalid_redirect_uri',
      ],
      [
        'the resource of another host',
        { resource: 'https://evil.example/api/mcp' },
        'invalid_target',
      ],
      ['the API as its resource', { resource: 'api/v1' }, 'invalid_target'],
      ['an unknown app', { client_id: 'unknown' }, 'invalid_client'],
    ])('AG-34 nothing can be allowed with %s', async (_, changes, code) => {
      await expect(agent.allow(tenant.member, tenant.slug, {}, changes)).rejects.toMatchObject({
        code,
      });
    });

    it('AG-35 a refresh token is good once: the second use of it ends the app', async () => {
      const first = await agent.connect(tenant.member, tenant.slug);
      const second = toTokens(await agent.refresh(first.refresh));
      expect([await use(first.access), await use(second.access)]).toEqual(['401', 'ok']);
      expect(error(await agent.refresh(first.refresh))).toBe('400 invalid_grant');
      expect(await use(second.access)).toBe('401');
      expect(error(await agent.refresh(second.refresh))).toBe('400 invalid_grant');
      expect((await events())[0]).toMatchObject({
        action: 'connected_app.stopped',
        after: { reason: 'refresh_reused' },
      });
    });

    it('AG-35 a refresh token that was made up, or is another app’s, ends nothing', async () => {
      const { access, refresh } = await agent.connect(tenant.member, tenant.slug);
      const other = await Agent.register(getTarget(), {
        client_name: 'Other',
        redirect_uris: [CALLBACK],
      });
      const forged = `${refresh.slice(0, 40)}${'A'.repeat(refresh.length - 40)}`;
      expect(error(await agent.refresh(forged))).toBe('400 invalid_grant');
      expect(error(await other.refresh(refresh))).toBe('400 invalid_grant');
      expect(await use(access)).toBe('ok');
    });

    it('AG-36 of two refreshes at the same time one is refused, and nothing ends', async () => {
      const { refresh } = await agent.connect(tenant.member, tenant.slug);
      await run('begin');
      await run('select from api_keys where app_id is not null for update');
      const both = Promise.all([agent.refresh(refresh), agent.refresh(refresh)]);
      // Within a transaction it would go on to show what it showed first.
      const waiting = async () => {
        await run('select pg_stat_clear_snapshot()');
        return run(
          `select from pg_stat_activity where wait_event_type = 'Lock' and query like '%api_keys%'`,
        );
      };
      await expect.poll(async () => (await waiting()).rowCount).toBe(2);
      await run('commit');
      const answers = await both;
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
      const good = answers.find(({ status }) => status === 200);
      expect(await use(String(good?.json['access_token']))).toBe('ok');
    });

    it.each<[string, (person: PersonFixture) => Promise<unknown>]>([
      [
        'is deactivated',
        ({ userId }) =>
          run("update memberships set status = 'deactivated' where user_id = $1", userId),
      ],
      [
        'is disabled',
        ({ userId }) => run("update users set status = 'disabled' where id = $1", userId),
      ],
      [
        'has signed out everywhere',
        (person) => call(getTarget(), 'POST', '/me/sessions/end-all', { as: person }),
      ],
      [
        'was removed and is back',
        async (person) => {
          await call(getTarget(), 'DELETE', `/tenants/${tenant.slug}/members/${person.userId}`, {
            as: tenant.owner,
          });
          await createMembershipFixture(getTarget().admin, tenant.id, person, { role: 'member' });
        },
      ],
      [
        'lost the tenant’s permission for keys',
        () => run('update tenants set personal_keys = false where id = $1', tenant.id),
      ],
      [
        'has no second factor where one is required from now on',
        () =>
          run(
            `update tenants set mfa_policy = 'required', mfa_grace_days = 0, mfa_policy_set_at = now()
             where id = $1`,
            tenant.id,
          ),
      ],
      [
        'works for a tenant that was deleted',
        () =>
          run(
            "update tenants set deleted_at = now(), purge_at = now() + interval '1 day' where id = $1",
            tenant.id,
          ),
      ],
    ])('AG-37 neither token nor code is good once its person %s', async (_, lose) => {
      const person = await addMember(getTarget(), tenant, 'member');
      const { access, refresh } = await agent.connect(person, tenant.slug);
      const code = await agent.allow(person, tenant.slug);
      expect(await use(access)).toBe('ok');
      await lose(person);
      expect(await use(access)).toBe('401');
      expect(error(await agent.refresh(refresh))).toBe('400 invalid_grant');
      expect(error(await agent.redeem(code))).toBe('400 invalid_grant');
    });

    it('AG-38 may what its person may at that moment, of what was chosen and asked', async () => {
      const wide = await agent.connect(tenant.admin, tenant.slug);
      const reader = await agent.connect(tenant.admin, tenant.slug, { allow: 'read' });
      const asked = await agent.connect(tenant.admin, tenant.slug, {}, { scope: 'read' });
      const chosen = await agent.connect(tenant.admin, tenant.slug, { allow: ['projects:create'] });
      const create = (token: string, name = 'x') => use(token, 'createProject', { name });
      expect([await create(wide.access), await create(chosen.access, 'y')]).toEqual(['ok', 'ok']);
      expect(await use(chosen.access, 'listMembers')).toContain('permission.denied');
      for (const { access } of [reader, asked]) {
        expect(await create(access)).toContain('permission.denied');
        expect(await use(access)).toBe('ok');
      }
      const above = agent.allow(tenant.viewer, tenant.slug, { allow: ['projects:create'] });
      await expect(above).rejects.toMatchObject({ code: 'api_key.above_own' });
      await run("update memberships set role = 'viewer' where user_id = $1", tenant.admin.userId);
      expect(await create(wide.access)).toContain('permission.denied');
      await run(
        "update tenants set status = 'suspended', suspended_at = now(), suspension_reason = 'x' where id = $1",
        tenant.id,
      );
      expect(await use(wide.access)).toBe('ok');
      await expect(agent.allow(tenant.member, tenant.slug)).rejects.toMatchObject({
        code: 'tenant.suspended',
      });
    });

    it('AG-39 is allowed with a recent sign-in, by a member, as often as keys may be', async () => {
      await run(
        "update sessions set auth_time = now() - interval '1 hour' where user_id = $1",
        tenant.member.userId,
      );
      const refused = (person: PersonFixture, slug = tenant.slug) =>
        agent.allow(person, slug).then(
          () => 'allowed',
          (problem: { code?: string; message: string }) => problem.code ?? problem.message,
        );
      expect(await refused(tenant.member)).toBe('auth.step_up_required');
      const foreign = await createTenantFixture(getTarget().admin);
      expect(await refused(tenant.admin, foreign.slug)).toBe('there is no such tenant');
      for (let made = 0; made < 25; made += 1) {
        await addPersonalKey(getTarget(), tenant, { createdBy: tenant.admin });
      }
      expect(await refused(tenant.admin)).toBe('personal_key.too_many');
      await run('update tenants set personal_keys = false where id = $1', tenant.id);
      expect(await refused(tenant.owner)).toBe('personal_key.refused');
    });

    it('AG-40 TI-01 its token is for MCP alone, and reaches no other tenant', async () => {
      const foreign = await createTenantFixture(getTarget().admin);
      await createMembershipFixture(getTarget().admin, foreign.id, tenant.member, {
        role: 'owner',
      });
      const { access, refresh } = await agent.connect(tenant.member, tenant.slug);
      for (const slug of [tenant.slug, foreign.slug]) {
        const answer = await call(getTarget(), 'GET', `/tenants/${slug}/projects`, {
          bearer: access,
        });
        expect([answer.status, answer.json['code']]).toEqual([401, 'auth.token_invalid']);
        expect(answer.text).not.toContain(foreign.canary);
      }
      expect(await use(refresh)).toBe('401');
      expect(await use(access, 'getMember', { userId: foreign.owner.userId })).not.toBe('ok');
      const { origin } = getTarget();
      const header = { 'x-audience': 'mcp', audience: 'mcp', authorization: `Bearer ${access}` };
      const direct = await fetch(`${origin}/api/v1/tenants/${tenant.slug}`, { headers: header });
      expect(direct.status).toBe(401);
    });

    it('AG-41 is seen and cut by who manages keys, one or all, and its person is told', async () => {
      const { access } = await agent.connect(tenant.member, tenant.slug);
      const other = await agent.connect(tenant.viewer, tenant.slug);
      const third = await agent.connect(tenant.viewer, tenant.slug);
      const path = `/tenants/${tenant.slug}/connected-apps`;
      const listed = await call(getTarget(), 'GET', path, { as: tenant.admin });
      expect(getItems(listed).map(({ user }) => (user as { id: string }).id)).toEqual([
        tenant.viewer.userId,
        tenant.viewer.userId,
        tenant.member.userId,
      ]);
      const keys = await call(getTarget(), 'GET', `/tenants/${tenant.slug}/personal-keys`, {
        as: tenant.admin,
      });
      expect(getItems(keys)).toEqual([]);
      const id = String(getItems(listed)[2]?.['id']);
      const cutOne = `/tenants/${tenant.slug}/personal-keys/${id}/revoke`;
      const foreign = await createTenantFixture(getTarget().admin);
      expect((await call(getTarget(), 'POST', cutOne, { as: tenant.member })).status).toBe(403);
      expect(
        (await call(getTarget(), 'POST', `${path}/cut-all`, { as: foreign.owner })).status,
      ).toBe(404);
      expect((await call(getTarget(), 'POST', cutOne, { as: tenant.admin })).status).toBe(204);
      expect([await use(access), await use(other.access)]).toEqual(['401', 'ok']);
      expect((await events())[0]).toMatchObject({
        action: 'connected_app.cut',
        actorId: tenant.admin.userId,
        targetName: 'Agent (localhost)',
      });
      const told = await call(getTarget(), 'GET', '/me/notifications', { as: tenant.member });
      expect(getItems(told)[0]).toMatchObject({
        kind: 'connected_app.ended',
        app: 'Agent (localhost)',
        by: tenant.admin.name,
      });
      const all = await call(getTarget(), 'POST', `${path}/cut-all`, { as: tenant.admin });
      expect(all.json).toEqual({ cut: 2 });
      expect([await use(other.access), await use(third.access)]).toEqual(['401', '401']);
    });

    it('AG-42 who revokes another’s personal key tells them; one’s own is no news', async () => {
      const theirs = await addPersonalKey(getTarget(), tenant, { createdBy: tenant.member });
      const mine = await addPersonalKey(getTarget(), tenant, { createdBy: tenant.admin });
      for (const { id } of [theirs, mine]) {
        const path = `/tenants/${tenant.slug}/personal-keys/${id}/revoke`;
        expect((await call(getTarget(), 'POST', path, { as: tenant.admin })).status).toBe(204);
      }
      const told = async (as: PersonFixture) =>
        getItems(await call(getTarget(), 'GET', '/me/notifications', { as }));
      expect(await told(tenant.member)).toMatchObject([
        { kind: 'personal_key.revoked', by: tenant.admin.name },
      ]);
      expect(await told(tenant.admin)).toEqual([]);
      const mails = await run(
        "select from pgboss.job where name = 'notification-mail' and data->>'userId' = $1",
        tenant.member.userId,
      );
      expect(mails.rowCount).toBe(1);
    });

    it('AG-43 gives up its token by itself, and no one else’s', async () => {
      const { access, refresh } = await agent.connect(tenant.member, tenant.slug);
      const other = await Agent.register(getTarget(), {
        client_name: 'Other',
        redirect_uris: [CALLBACK],
      });
      expect((await other.giveUp(refresh)).status).toBe(200);
      expect((await agent.giveUp('gatehouse_app_x')).status).toBe(200);
      const key = await addPersonalKey(getTarget(), tenant, { createdBy: tenant.member });
      expect((await agent.giveUp(key.token)).status).toBe(200);
      expect([await use(access), await use(key.token)]).toEqual(['ok', 'ok']);
      expect((await agent.giveUp(access)).status).toBe(200);
      expect(error(await agent.refresh(refresh))).toBe('400 invalid_grant');
      expect((await events())[0]).toMatchObject({
        action: 'connected_app.cut',
        actorName: `${tenant.member.name} · Agent (localhost)`,
      });
    });

    it('AG-44 a registration is bounded, keeps nothing, and allows no other address', async () => {
      const register = (metadata: object) => postJson(getTarget(), metadata);
      const uris = (...redirect_uris: unknown[]) => ({ client_name: 'x', redirect_uris });
      for (const [metadata, code] of [
        [{}, 'invalid_redirect_uri'],
        [uris(), 'invalid_redirect_uri'],
        [uris('http://evil.example/'), 'invalid_redirect_uri'],
        [uris('http://127.0.0.1.evil.example/'), 'invalid_redirect_uri'],
        [uris('https://user@evil.example/'), 'invalid_redirect_uri'],
        [uris('https://a.example/#x'), 'invalid_redirect_uri'],
        [uris('javascript:alert(1)'), 'invalid_redirect_uri'],
        [uris('cursor://callback'), 'invalid_redirect_uri'],
        [uris(7), 'invalid_redirect_uri'],
        [uris(...Array<string>(11).fill(CALLBACK)), 'invalid_redirect_uri'],
        [
          uris(...Array<string>(9).fill(`https://a.example/${'x'.repeat(200)}`)),
          'invalid_client_metadata',
        ],
        [
          { ...uris(CALLBACK), token_endpoint_auth_method: 'client_secret_basic' },
          'invalid_client_metadata',
        ],
        [{ ...uris(CALLBACK), grant_types: ['client_credentials'] }, 'invalid_client_metadata'],
      ] as const) {
        expect(error(await register(metadata)), JSON.stringify(metadata)).toBe(`400 ${code}`);
      }
      const named = await register({ ...uris(CALLBACK), client_name: 'A\u202eB\n<b>' });
      expect(named.json['client_name']).toBe('A B <b>');
      const rows = await run('select count(*)::int as n from api_keys');
      for (let sent = 0; sent < 50; sent += 1) await register(uris(CALLBACK));
      expect((await run('select count(*)::int as n from api_keys')).rows).toEqual(rows.rows);
      // An id that no registration gave out is held to the same rules.
      const id = `registered.${Buffer.from('["x","https://evil.example/#"]').toString('base64url')}`;
      await expect(
        agent.allow(tenant.member, tenant.slug, {}, { client_id: id }),
      ).rejects.toMatchObject({ code: 'invalid_client' });
    });

    it('AG-44 any port of one’s own computer will do, and no other change', async () => {
      const allow = (redirect_uri: string) =>
        agent.allow(tenant.member, tenant.slug, {}, { redirect_uri });
      expect(await allow('http://127.0.0.1:50123/callback')).toHaveLength(64);
      for (const uri of [
        'http://localhost:7777/callback',
        'http://127.0.0.1:7777/callback?x=1',
        'http://127.0.0.1:7777/Callback',
        'https://127.0.0.1:7777/callback',
      ]) {
        await expect(allow(uri), uri).rejects.toMatchObject({ code: 'invalid_redirect_uri' });
      }
    });

    it('AG-45 takes forms alone, with no field twice and no secret', async () => {
      const { origin } = getTarget();
      const send = async (init: RequestInit) => {
        const response = await fetch(`${origin}/api/oauth/token`, { method: 'POST', ...init });
        const json = (await response.json()) as Record<string, unknown>;
        return error({ status: response.status, json });
      };
      const body = 'grant_type=refresh_token&client_id=x&client_id=y&refresh_token=z';
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      expect(await send({ body, headers })).toBe('400 invalid_request');
      const json = { 'content-type': 'application/json' };
      expect(await send({ body: '{}', headers: json })).toBe('400 invalid_request');
      const basic = { ...headers, authorization: 'Basic eDp5' };
      expect(await send({ body: 'client_id=x', headers: basic })).toBe('400 invalid_client');
      const fields = { grant_type: 'password', client_id: 'x' };
      expect(error(await postForm(getTarget(), '/api/oauth/token', fields))).toBe(
        '400 unsupported_grant_type',
      );
      const looked = await fetch(`${origin}/api/oauth/token?code=x`);
      expect(looked.status).toBe(405);
    });

    it('AG-46 ends with its term, which no refresh moves', async () => {
      const { refresh } = await agent.connect(tenant.member, tenant.slug, { days: 7 });
      await run(
        "update api_keys set expires_at = now() + interval '90 seconds' where app_id is not null",
      );
      const next = await agent.refresh(refresh);
      expect(next.json['expires_in']).toBeLessThanOrEqual(90);
      await run(
        "update api_keys set expires_at = now() - interval '1 second' where app_id is not null",
      );
      const { access, refresh: last } = toTokens(next);
      expect(await use(access)).toBe('401');
      expect(error(await agent.refresh(last))).toBe('400 invalid_grant');
    });
  });
}
