import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createRoleFixture,
  createTenantFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addConnection, getKeyPairs } from '../fixtures/connections.ts';
import { bindCallForCode, type GetTarget } from '../target.ts';

const escape = (base64: string) => base64.replaceAll(/\s/g, '');

/** What an identity provider publishes. */
function toMetadata(entityId: string, origin: string, certificates: readonly string[]): string {
  const keys = certificates
    .map(
      (der) =>
        `<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${escape(der)}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`,
    )
    .join('');
  return `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}"><IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${keys}<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${origin}/sso"/></IDPSSODescriptor></EntityDescriptor>`;
}

/** Connections from the draft to the end, as an owner sets them up. */
export function describeSsoSetUp(getTarget: GetTarget): void {
  describe('setting up a connection', () => {
    let tenant: TenantFixture;
    let provider: Server;
    let origin: string;
    const ask = bindCallForCode(getTarget);

    beforeAll(async () => {
      const { theirs } = await getKeyPairs();
      provider = createServer((request, response) => {
        if (request.url === '/metadata') {
          response.end(toMetadata('urn:idp', origin, [theirs.certificate]));
        } else if (request.url === '/.well-known/openid-configuration') {
          response.end(
            JSON.stringify({
              issuer: origin,
              authorization_endpoint: `${origin}/authorize`,
              token_endpoint: `${origin}/token`,
              jwks_uri: `${origin}/jwks`,
            }),
          );
        } else {
          response.statusCode = 404;
          response.end('<!doctype html><p>console</p>');
        }
      });
      await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
    });

    afterAll(() => {
      provider.closeAllConnections();
      provider.close();
    });

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    const asOwner = (method: string, path: string, body?: unknown) =>
      ask(method, path, { as: tenant.owner, body });
    const connections = () => `/tenants/${tenant.slug}/sso/connections`;

    async function create(protocol: 'saml' | 'oidc') {
      const { json } = await asOwner('POST', connections(), {
        name: 'Work',
        vendor: 'okta',
        protocol,
      });
      return `${connections()}/${String(json['id'])}`;
    }

    it('FE-64 reads metadata by its URL, and shows no key', async () => {
      const path = await create('saml');
      const answer = await asOwner('POST', `${path}/provider`, {
        from: 'url',
        url: `${origin}/metadata`,
      });
      expect(answer.json).toMatchObject({
        status: 'draft',
        testCurrent: false,
        saml: {
          entityId: 'urn:idp',
          ssoUrl: `${origin}/sso`,
          metadataUrl: `${origin}/metadata`,
          certificates: [{ keyType: 'rsa', keyBits: 3072 }],
        },
      });
      const { rows } = await getTarget().admin.query<{ text: string }>(
        `select string_agg(before::text || after::text, '') as text from audit_events
         where tenant_id = $1 and target_kind = 'sso_connection'`,
        [tenant.id],
      );
      const { theirs } = await getKeyPairs();
      for (const text of [answer.text, rows[0]?.text ?? '']) {
        expect(text).not.toContain('PRIVATE KEY');
        expect(text).not.toContain(theirs.certificate.slice(0, 60));
      }
    });

    it('says what is wrong with metadata, by the code of the failure', async () => {
      const path = await create('saml');
      const refused = async (source: object, field: string) => {
        const { status, code, json } = await asOwner('POST', `${path}/provider`, source);
        expect([status, code]).toEqual([422, 'sso.provider_refused']);
        return (json['fields'] as Record<string, string>)[field];
      };
      expect(await refused({ from: 'url', url: `${origin}/console` }, 'url')).toBe(
        'provider_status',
      );
      expect(await refused({ from: 'url', url: 'https://10.1.2.3/x' }, 'url')).toBe(
        'address_refused',
      );
      expect(await refused({ from: 'xml', xml: '<html/>' }, 'xml')).toBe(
        'metadata_without_provider',
      );
      const values = { from: 'values', entityId: 'x', ssoUrl: 'ftp://idp', certificate: 'x' };
      expect(await refused(values, 'certificate')).toBe('metadata_address_not_https');
      expect((await asOwner('GET', path)).json).toMatchObject({ saml: null, version: 1 });
    });

    it('FE-64 takes a client secret for its issuer, never gives it back, nor to another issuer', async () => {
      const path = await create('oidc');
      const secret = 'a secret of the suite';
      const source = { from: 'issuer', issuer: origin, clientId: 'gatehouse' };
      expect((await asOwner('POST', `${path}/provider`, source)).code).toBe('input.invalid');
      const set = await asOwner('POST', `${path}/provider`, { ...source, clientSecret: secret });
      expect(set.json).toMatchObject({ oidc: { issuer: origin, clientId: 'gatehouse' } });
      expect(set.text).not.toContain(secret);
      expect((await asOwner('POST', `${path}/provider`, source)).status).toBe(200);
      await getTarget().admin.query(
        `update sso_connections set settings = settings || '{"issuer":"https://other.example"}'
         where tenant_id = $1`,
        [tenant.id],
      );
      expect((await asOwner('POST', `${path}/provider`, source)).code).toBe('input.invalid');
    });

    it('FE-20 is activated only after a test of its present settings', async () => {
      const { path } = await addConnection(getTarget(), tenant);
      const never = await addConnection(getTarget(), tenant, { testedHours: null });
      const old = await addConnection(getTarget(), tenant, { testedHours: 25 });
      for (const untested of [never, old]) {
        expect((await asOwner('POST', `${untested.path}/activate`)).code).toBe('sso.test_required');
      }
      // Nothing that the test covers.
      expect((await asOwner('PATCH', path, { name: 'Renamed', jit: true })).json).toMatchObject({
        testCurrent: true,
      });
      const changed = await asOwner('PATCH', path, { saml: { requireEncryption: true } });
      expect(changed.json).toMatchObject({ testCurrent: false });
      expect((await asOwner('POST', `${path}/activate`)).code).toBe('sso.test_required');
      await asOwner('PATCH', path, { saml: { requireEncryption: false } });
      const active = await asOwner('POST', `${path}/activate`);
      expect(active.json).toMatchObject({ status: 'active', testCurrent: true });
    });

    it('FE-17 trusts a new certificate beside the old one, and the last one stays', async () => {
      const { path } = await addConnection(getTarget(), tenant);
      const { ours } = await getKeyPairs();
      const pem = `-----BEGIN CERTIFICATE-----\n${ours.certificate}\n-----END CERTIFICATE-----`;
      const added = await asOwner('POST', `${path}/certificates`, { certificate: pem });
      const certificates = (added.json['saml'] as { certificates: { fingerprint: string }[] })
        .certificates;
      expect(certificates).toHaveLength(3);
      const remove = ({ fingerprint }: { fingerprint: string }) =>
        asOwner('DELETE', `${path}/certificates/${fingerprint.replaceAll(':', '')}`);
      const [first, second, third] = certificates;
      if (!first || !second || !third) throw new Error('there are three');
      expect((await remove(first)).status).toBe(200);
      expect((await remove(first)).status).toBe(404);
      expect((await remove(second)).status).toBe(200);
      expect((await remove(third)).code).toBe('sso.last_certificate');
    });

    it('is deleted, and the domains that named it name none', async () => {
      const { id, path } = await addConnection(getTarget(), tenant);
      await getTarget().admin.query(
        `insert into domains (tenant_id, id, name, challenge_token, created_by, created_by_name,
           connection_id)
         values ($1, gen_random_uuid(), $2, repeat('x', 43), $3, 'x', $4)`,
        [tenant.id, `${tenant.canary}.example`, tenant.owner.userId, id],
      );
      expect((await asOwner('DELETE', path)).status).toBe(204);
      expect((await asOwner('GET', path)).status).toBe(404);
      const { rows } = await getTarget().admin.query(
        'select connection_id, version from domains where tenant_id = $1',
        [tenant.id],
      );
      expect(rows).toEqual([{ connection_id: null, version: 2 }]);
    });

    it('FE-56 maps groups to roles that are there, and none to owner', async () => {
      const { admin } = getTarget();
      const { path } = await addConnection(getTarget(), tenant);
      const role = (base: 'owner' | 'member') =>
        createRoleFixture(admin, tenant.id, { base, permissions: ['tenant:read'] });
      const set = (group: string, to: string) =>
        asOwner('PATCH', `${path}/role-mappings`, { mappings: [{ group, role: to }] });
      for (const to of ['owner', await role('owner'), crypto.randomUUID()]) {
        expect((await set('owner', to)).code).toBe('input.invalid');
      }
      const custom = await role('member');
      expect((await set('Staff', custom)).status).toBe(200);
      expect((await asOwner('GET', path)).json['mappings']).toEqual([
        { group: 'Staff', role: custom },
      ]);
    });

    it("FE-65 FE-76 no one below a whole owner sees or changes anything, nor another tenant's", async () => {
      const { path } = await addConnection(getTarget(), tenant);
      const other = await createTenantFixture(getTarget().admin);
      for (const as of [tenant.admin, tenant.member, tenant.viewer]) {
        expect((await ask('GET', path, { as })).code).toBe('permission.denied');
        const body = { name: 'Mine', vendor: 'okta', protocol: 'saml' };
        expect((await ask('POST', connections(), { as, body })).code).toBe('permission.denied');
      }
      const id = path.split('/').at(-1) ?? '';
      const under = (connection: string) =>
        ask('GET', `/tenants/${other.slug}/sso/connections/${connection}`, { as: other.owner });
      const [theirs, none] = [await under(id), await under(crypto.randomUUID())];
      expect(theirs.status).toBe(404);
      expect(theirs.text.replaceAll(/"requestId":"[^"]*"/g, '')).toBe(
        none.text.replaceAll(/"requestId":"[^"]*"/g, ''),
      );
    });
  });
}
