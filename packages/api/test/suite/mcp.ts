import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { ROLE_TABLE } from '@gatehouse/policy/role-table';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTools } from '../../src/mcp/tool.ts';
import { addBearerMember } from './fixtures/people.ts';
import { addApiKey, addPersonalKey } from './fixtures/programs.ts';
import { call, type GetTarget } from './target.ts';

type Mode = 'legacy' | 'auto';

/** What an agent can do by way of MCP: just what the API lets its key do. */
export function describeMcp(getTarget: GetTarget): void {
  describe('the Model Context Protocol', () => {
    let tenant: TenantFixture;

    beforeAll(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    const endpoint = () => `${getTarget().origin}/api/mcp`;
    const key = async (by = tenant.owner, permissions?: readonly string[]) =>
      (
        await addPersonalKey(getTarget(), tenant, {
          createdBy: by,
          ...(permissions && { permissions }),
        })
      ).token;
    const connect = async (token: string, mode: Mode = 'legacy') => {
      const client = new Client({ name: 'suite', version: '1' }, { versionNegotiation: { mode } });
      const headers = { authorization: `Bearer ${token}` };
      const transport = new StreamableHTTPClientTransport(new URL(endpoint()), {
        requestInit: { headers },
      });
      await client.connect(transport);
      return client;
    };
    const use = async (token: string, name: string, args: Record<string, unknown> = {}) => {
      const client = await connect(token);
      const result = await client.callTool({ name, arguments: args });
      await client.close();
      return result;
    };
    /** One message, by hand. */
    const post = (
      token: string | null,
      message: unknown,
      headers: Record<string, string> = {},
      query = '',
    ) =>
      fetch(`${endpoint()}${query}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
          ...(token !== null && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        body: JSON.stringify(message),
      });
    const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' };

    it.each<Mode>(['legacy', 'auto'])(
      'AG-20 the official client lists and calls tools (%s)',
      async (mode) => {
        const client = await connect(await key(), mode);
        const { tools } = await client.listTools();
        const byName = new Map(tools.map((tool) => [tool.name, tool]));
        expect(byName.get('listMembers')?.annotations?.readOnlyHint).toBe(true);
        expect(byName.get('deleteProject')?.annotations?.destructiveHint).toBe(true);
        expect(byName.get('createProject')?.inputSchema).toMatchObject({ required: ['name'] });
        const name = `By an agent (${mode})`;
        const made = await client.callTool({ name: 'createProject', arguments: { name } });
        expect(made.structuredContent).toMatchObject({ name, createdByName: tenant.owner.name });
        const { projectId } = { projectId: (made.structuredContent as { id: string }).id };
        const gone = await client.callTool({ name: 'deleteProject', arguments: { projectId } });
        expect(gone.isError ?? false).toBe(false);
        const log = await client.callTool({ name: 'listAuditEvents', arguments: { limit: 1 } });
        expect(log.structuredContent).toMatchObject({
          items: [{ action: 'project.deleted', actorKind: 'personal_key' }],
        });
        await client.close();
      },
    );

    it('AG-21 offers what the key may, and the API refuses the rest all the same', async () => {
      const token = await key(tenant.owner, [...ROLE_TABLE.viewer]);
      const client = await connect(token);
      const { tools } = await client.listTools();
      expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
      expect(tools.map(({ name }) => name)).not.toContain('listAuditEvents');
      const writes = [...createTools().values()].filter(({ route }) => route.method !== 'get');
      for (const { shown } of writes) {
        const result = await client.callTool({
          name: shown.name,
          arguments: {
            projectId: tenant.id,
            invitationId: tenant.id,
            fileId: tenant.id,
            name: 'x',
          },
        });
        expect(result.isError, shown.name).toBe(true);
      }
      await client.close();
      const refused = await use(token, 'createProject', { name: 'x' });
      expect(JSON.stringify(refused.content)).toContain('permission.denied');
    });

    it('AG-22 TI-01 reaches no other tenant, by whichever argument', async () => {
      const foreign = await createTenantFixture(getTarget().admin);
      const token = await key();
      for (const [name, args] of [
        ['getMember', { userId: foreign.owner.userId }],
        ['getMember', { userId: `../../${foreign.slug}/members/${foreign.owner.userId}` }],
        ['getMember', { userId: '..' }],
        ['listMembers', { tenant: foreign.slug }],
        ['changeRole', { userId: foreign.member.userId, role: 'viewer' }],
        ['deleteProject', { projectId: foreign.id }],
      ] as const) {
        const result = await use(token, name, args);
        expect([name, result.isError]).toEqual([name, true]);
        expect(JSON.stringify(result)).not.toContain(foreign.canary);
      }
    });

    it('AG-23 takes keys alone: no session, no token of the user pool, nothing in the address', async () => {
      const { bearer } = await addBearerMember(getTarget(), tenant, 'owner');
      const token = await key();
      const cookie = `${getTarget().sessionCookie}=${tenant.owner.sessionToken}`;
      expect((await post(null, list)).status).toBe(401);
      expect((await post(null, list, { cookie })).status).toBe(401);
      expect((await post(bearer, list)).status).toBe(401);
      expect((await post(null, list)).headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect((await post(null, list, {}, `?access_token=${token}`)).status).toBe(400);
      expect((await post(token, list, {}, `?access_token=${token}`)).status).toBe(400);
      const program = await addApiKey(getTarget(), tenant, { createdBy: tenant.owner });
      expect((await post(program.token, list)).status).toBe(200);
    });

    it('AG-24 answers no page of another website, and no other method', async () => {
      const token = await key();
      for (const origin of ['https://evil.example', 'null']) {
        expect((await post(token, list, { origin })).status).toBe(403);
      }
      expect((await post(token, list, { origin: getTarget().origin })).status).toBe(200);
      for (const method of ['GET', 'DELETE']) {
        const headers = { authorization: `Bearer ${token}` };
        const answer = await fetch(endpoint(), { method, headers });
        expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
      }
    });

    it('AG-25 refuses what is no message, another revision, and headers that say something else', async () => {
      const token = await key();
      const code = async (message: unknown, headers: Record<string, string> = {}) => {
        const answer = await post(token, message, headers);
        const { error } = (await answer.json()) as { error?: { code: number } };
        return [answer.status, error?.code];
      };
      expect(await code([list])).toEqual([400, -32_600]);
      expect(await code({ id: 1, method: 'tools/list' })).toEqual([400, -32_600]);
      expect(await code(list, { 'mcp-protocol-version': '1999-01-01' })).toEqual([400, -32_022]);
      expect(await code({ ...list, method: 'nowhere' })).toEqual([200, -32_601]);
      const _meta = { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' };
      const stateless = { ...list, method: 'tools/call', params: { _meta, name: 'listMembers' } };
      const said = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call' };
      expect(await code(stateless, { ...said, 'mcp-name': 'listMembers' })).toEqual([
        200,
        undefined,
      ]);
      expect(await code(stateless, { ...said, 'mcp-name': 'getTenant' })).toEqual([400, -32_020]);
      expect(await code(stateless, said)).toEqual([400, -32_020]);
      const note = await post(token, { jsonrpc: '2.0', method: 'notifications/initialized' });
      expect([note.status, await note.text()]).toEqual([202, '']);
    });

    it('AG-26 refuses a key in the middle of a conversation, from the moment that it ends', async () => {
      const token = await key(tenant.admin);
      const client = await connect(token);
      await client.callTool({ name: 'listProjects', arguments: {} });
      await getTarget().admin.query(
        "update memberships set status = 'deactivated' where user_id = $1",
        [tenant.admin.userId],
      );
      await expect(client.callTool({ name: 'listProjects', arguments: {} })).rejects.toThrow();
      await client.close();
    });

    it('AG-19 has no name that people chose in the instructions, which a client trusts', async () => {
      for (const mode of ['legacy', 'auto'] as const) {
        const client = await connect(await key(), mode);
        const instructions = client.getInstructions() ?? '';
        expect(instructions).toContain(tenant.slug);
        expect(instructions).not.toContain(tenant.canary);
        await client.close();
      }
    });

    it('AG-27 says what is wrong with arguments as the API does', async () => {
      const token = await key();
      const wrong = await use(token, 'createProject', { name: '' });
      expect(JSON.stringify(wrong.content)).toContain('name must not be empty');
      const none = await use(token, 'getMember');
      expect(none.isError).toBe(true);
      await expect(use(token, 'nowhere')).rejects.toThrow('Unknown tool');
      const direct = await call(getTarget(), 'GET', `/tenants/${tenant.slug}`, {
        as: tenant.owner,
      });
      const shown = await use(token, 'getTenant');
      expect(shown.structuredContent).toMatchObject({ id: direct.json['id'] });
    });
  });
}
