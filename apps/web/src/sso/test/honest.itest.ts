import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoIdps } from '@gatehouse/demo-idps';
import { readMetadata } from '@gatehouse/sso/saml/read-metadata';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type {} from '@gatehouse/testing/context';
import { addConnection, addMember, look, makeOrg, openBridge, type Org, stack } from './bridge.ts';
import { PASSWORD } from './bridge-stack.ts';
import { Visitor } from './visitor.ts';

openBridge();

const MIA = 'a0000000-0000-4000-8000-000000000006';

let folder: string;
let idps: Awaited<ReturnType<typeof startDemoIdps>>;
let org: Org;
let userId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'idps-'));
  idps = await startDemoIdps({
    stateFolder: folder,
    port: 0,
    password: PASSWORD,
    trustedOrigins: [stack.origin],
    callbacks: { social: [], enterprise: [`${stack.origin}/sso/oidc/*/callback`] },
  });
  org = await makeOrg();
  ({ userId } = await addMember(org, 'member', 'mia@acme.example'));
});
afterAll(async () => {
  await idps.close();
  await rm(folder, { recursive: true });
});

/** Signs in as Mia at her company's identity provider, and goes on to the app. */
async function signIn(connectionId: string): Promise<Visitor> {
  const visitor = new Visitor();
  const page = await visitor.open(`${stack.origin}/auth/sso?connection=${connectionId}`);
  const answer = await visitor.submit(page, { person: MIA });
  const action = /<form[^>]*action="([^"]+)"/.exec(answer.html)?.[1] ?? '';
  if (action.endsWith('/acs')) {
    const field = (name: string) =>
      new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(answer.html)?.[1] ?? '';
    const names = ['SAMLResponse', 'RelayState'] as const;
    const body = new URLSearchParams(names.map((name) => [name, field(name)]));
    await visitor.open(action, body, true);
  }
  return visitor;
}

const getSubjects = () =>
  stack.rows('select subject, user_id from sso_subjects where tenant_id = $1', org.tenantId);

it('FE-01: an honest identity provider lets a person in by SAML', async () => {
  const { saml } = idps.enterprise.acme;
  const metadata = await (await fetch(saml.metadataUrl)).text();
  const read = readMetadata(metadata, Date.now(), { allowLoopback: true });
  const settings = {
    entityId: read.entityId,
    ssoUrl: read.ssoUrl,
    certificates: read.certificates.map(({ der }) => der),
    signRequests: true,
    requireEncryption: false,
    nameIdFormat: 'persistent',
    metadataUrl: saml.metadataUrl,
  };
  const visitor = await signIn(await addConnection(org.tenantId, { settings }));
  expect(await look(visitor, org)).toBe(200);
  expect(await getSubjects()).toEqual([{ subject: MIA, user_id: userId }]);
});

it('FE-02: and by OpenID Connect, as the same person', async () => {
  const { oidc } = idps.enterprise.acme;
  const discovered = await fetch(`${oidc.issuer}/.well-known/openid-configuration`);
  const found = (await discovered.json()) as Record<string, string>;
  const settings = {
    issuer: oidc.issuer,
    authorizationEndpoint: found.authorization_endpoint,
    tokenEndpoint: found.token_endpoint,
    userInfoEndpoint: found.userinfo_endpoint,
    jwksUri: found.jwks_uri,
    tokenAuthMethod: 'client_secret_post',
    issuerInCallback: false,
    clientId: oidc.clientId,
    scopes: ['openid', 'email', 'profile'],
  };
  const columns = {
    settings,
    protocol: 'oidc',
    attribute_names: {
      email: 'email',
      firstName: 'given_name',
      lastName: 'family_name',
      groups: 'groups',
    },
  };
  const visitor = await signIn(await addConnection(org.tenantId, columns, oidc.clientSecret));
  expect(await look(visitor, org)).toBe(200);
  const subjects = await getSubjects();
  expect(subjects.at(-1)?.user_id).toBe(userId);
  expect(await stack.gateway.getUser(userId)).toMatchObject({
    identities: [{ provider: 'GatehouseSso', subject: userId }],
  });
});
