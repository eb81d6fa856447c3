import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { sealSecrets } from '@gatehouse/services/connections';
import { createGuardedFetch } from '@gatehouse/sso/net/guarded-fetch';
import { createKeyPair } from '@gatehouse/sso/saml/create-key-pair';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { lookAfterConnections } from '../src/look-after-connections.ts';
import { startStack, type Stack } from './support/stack.ts';

const DAY_MS = 86_400_000;
const rules = { allowLoopback: true };

/** A certificate that ends in so many days and a half. */
async function makeCertificate(days: number): Promise<string> {
  const now = Date.now();
  const until = now + (days + 0.5) * DAY_MS;
  return (await createKeyPair({ name: 'idp', from: now - DAY_MS, until })).certificate;
}

function toMetadata(entityId: string, ssoUrl: string, certificates: readonly string[]): string {
  const keys = certificates
    .map(
      (der) =>
        `<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${der}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`,
    )
    .join('');
  return `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}"><IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${keys}<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${ssoUrl}"/></IDPSSODescriptor></EntityDescriptor>`;
}

describe('looking after connections', () => {
  let stack: Stack;
  let tenant: TenantFixture;
  let provider: Server;
  let origin: string;
  let metadata = '';

  beforeAll(async () => {
    stack = await startStack(inject('postgres'));
    provider = createServer((_, response) => {
      response.statusCode = metadata === '' ? 503 : 200;
      response.end(metadata);
    });
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    provider.closeAllConnections();
    provider.close();
    await stack.stop();
  });

  beforeEach(async () => {
    tenant = await createTenantFixture(stack.admin);
  });

  async function addConnection(certificates: readonly string[]): Promise<string> {
    const id = randomUUID();
    await stack.admin.query(
      `insert into sso_connections (tenant_id, id, name, vendor, protocol, status, settings,
         sealed_secrets, certificate, attribute_names)
       values ($1, $2, 'Work', 'okta', 'saml', 'active', $3, $4, '', '{"email":"email"}')`,
      [
        tenant.id,
        id,
        {
          entityId: 'urn:idp',
          ssoUrl: `${origin}/sso`,
          certificates,
          signRequests: true,
          requireEncryption: false,
          nameIdFormat: null,
          metadataUrl: `${origin}/metadata`,
        },
        sealSecrets(stack.deps.sealer, id, { privateKey: 'none', clientSecret: null }),
      ],
    );
    return id;
  }

  /** Seven hours later. */
  async function look() {
    await stack.admin.query(
      `update sso_connections set metadata_checked_at = now() - interval '7 hours'`,
    );
    const { db, jobs, sealer, log } = stack.worker;
    const sso = { rules, fetch: createGuardedFetch(rules) };
    return lookAfterConnections({ db, jobs, sealer, log, sso });
  }

  async function told(kind: string) {
    const { rows } = await stack.admin.query<{ facts: unknown }>(
      'select facts from notifications where user_id = $1 and kind = $2 order by created_at',
      [tenant.owner.userId, kind],
    );
    return rows.map(({ facts }) => facts);
  }

  async function events(action: string) {
    const { rows } = await stack.admin.query(
      'select id from audit_events where tenant_id = $1 and action = $2',
      [tenant.id, action],
    );
    return rows.length;
  }

  async function certificates(id: string) {
    const { rows } = await stack.admin.query<{ settings: { certificates: string[] } }>(
      'select settings from sso_connections where id = $1',
      [id],
    );
    return rows[0]?.settings.certificates;
  }

  it('FE-19 tells owners of a certificate that ends in 30 days, once', async () => {
    metadata = '';
    await addConnection([await makeCertificate(29)]);
    await look();
    await look();
    expect(await told('sso.certificate_ends')).toEqual([{ connection: 'Work', days: 29 }]);
    expect(await events('sso_connection.certificate_expiring')).toBe(1);
  });

  it('tells them nothing while another certificate lasts', async () => {
    metadata = '';
    await addConnection([await makeCertificate(5), await makeCertificate(400)]);
    await look();
    expect(await told('sso.certificate_ends')).toEqual([]);
  });

  it('FE-17 adds a new certificate of the metadata beside the old one', async () => {
    const [old, next] = [await makeCertificate(100), await makeCertificate(500)];
    const id = await addConnection([old]);
    metadata = toMetadata('urn:idp', `${origin}/sso`, [next]);
    await look();
    await look();
    expect(await certificates(id)).toEqual([old, next]);
    expect(await events('sso_connection.certificate_added')).toBe(1);
  });

  it('takes over no other entity id or host, and says so once', async () => {
    const [old, next] = [await makeCertificate(100), await makeCertificate(500)];
    const id = await addConnection([old]);
    metadata = toMetadata('urn:other', `${origin}/sso`, [next]);
    await look();
    await look();
    expect(await told('sso.metadata_changed')).toEqual([{ connection: 'Work' }]);
    metadata = toMetadata('urn:idp', 'https://evil.example/sso', [next]);
    await look();
    expect(await told('sso.metadata_changed')).toHaveLength(2);
    expect(await certificates(id)).toEqual([old]);
  });
});
