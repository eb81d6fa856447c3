import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, getCACertificates, type Server, setDefaultCACertificates } from 'node:tls';
import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  SetIdentityPoolRolesCommand,
  SetPrincipalTagAttributeMapCommand,
} from '@aws-sdk/client-cognito-identity';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { startS3 } from '@gatehouse/aws-local/s3';
import { createCredentials } from '@gatehouse/iam-local/credentials';
import { createRoles } from '@gatehouse/iam-local/roles';
import { allRoles } from '@gatehouse/infra/roles';
import { createTlsIdentity } from '../../src/crypto/tls-certificate.ts';
import { startCognito } from '../../src/index.ts';

const REGION = 'eu-central-1';
/** With a dot in its name, so that Amplify puts it into the path: `x.localhost` has no address in Node. */
const BUCKET = 'gatehouse.files';
const KEY = new Uint8Array(32).fill(7);
export const PASSWORD = 'Correct-horse-7';

const account = { region: REGION, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** People whose ID tokens say their tenant, in an attribute that no client may write. */
export async function createPeople(sdk: CognitoIdentityProviderClient) {
  const { UserPool } = await sdk.send(
    new CreateUserPoolCommand({
      PoolName: 'apps',
      Schema: ['tenant', 'access'].map((Name) => ({
        ...{ Name, AttributeDataType: 'String', Mutable: true },
      })),
    }),
  );
  const UserPoolId = UserPool?.Id ?? '';
  const { UserPoolClient } = await sdk.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'app',
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      ReadAttributes: ['email', 'custom:tenant', 'custom:access'],
      WriteAttributes: ['email'],
    }),
  );
  for (const [Username, tenant, access] of [
    ['mia', 'acme', 'write'],
    ['vera', 'acme', 'read'],
    ['noah', 'northwind', 'write'],
  ] as const) {
    const user = { UserPoolId, Username };
    const UserAttributes = [
      { Name: 'custom:tenant', Value: tenant },
      { Name: 'custom:access', Value: access },
    ];
    await sdk.send(new AdminCreateUserCommand({ ...user, UserAttributes }));
    await sdk.send(
      new AdminSetUserPasswordCommand({ ...user, Password: PASSWORD, Permanent: true }),
    );
  }
  return { userPoolId: UserPoolId, userPoolClientId: UserPoolClient?.ClientId ?? '' };
}

/** Ends TLS before a server: Amplify takes no address in the clear. */
export async function startTls(target: string): Promise<Server> {
  const { key, cert, ca } = createTlsIdentity(['localhost'], Date.now());
  setDefaultCACertificates([...getCACertificates(), ca]);
  const server = createServer({ key, cert }, (socket) => {
    const inner = connect(Number(new URL(target).port), '127.0.0.1');
    for (const one of [socket, inner]) {
      one.on('error', () => [socket, inner].map((s) => s.destroy()));
    }
    socket.pipe(inner).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** An app client, an identity pool and a bucket behind TLS, for Amplify as an app would have them. */
export async function startStorageLab(origins: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-amplify-'));
  const rolesFile = join(folder, 'roles.json');
  await writeFile(rolesFile, '[]');
  const cognito = await startCognito({
    ...{ memory: true, region: REGION, credentialsKey: KEY, roles: rolesFile },
    allowedOrigins: origins,
  });
  const endpoint = cognito.url;
  const app = await createPeople(new CognitoIdentityProviderClient({ ...account, endpoint }));
  const identity = new CognitoIdentityClient({ ...account, endpoint });
  const provider = `cognito-idp.${REGION}.amazonaws.com/${app.userPoolId}`;
  const { IdentityPoolId = '' } = await identity.send(
    new CreateIdentityPoolCommand({
      IdentityPoolName: 'apps',
      AllowUnauthenticatedIdentities: false,
      CognitoIdentityProviders: [{ ProviderName: provider, ClientId: app.userPoolClientId }],
    }),
  );
  const place = { region: REGION, accountId: '000000000000', bucket: BUCKET };
  const roles = allRoles({ ...place, identityPoolId: IdentityPoolId });
  await writeFile(rolesFile, JSON.stringify(roles));
  const member = roles.find(({ name }) => name.includes('member'));
  await identity.send(
    new SetIdentityPoolRolesCommand({
      IdentityPoolId,
      Roles: { authenticated: member?.arn ?? '' },
    }),
  );
  await identity.send(
    new SetPrincipalTagAttributeMapCommand({
      IdentityPoolId,
      IdentityProviderName: provider,
      PrincipalTags: { tenant: 'custom:tenant', access: 'custom:access' },
    }),
  );
  const store = await startS3({
    ...{ port: 0, folder, buckets: [BUCKET], region: REGION, corsOrigins: origins },
    credentials: createCredentials({ key: KEY }),
    roles: createRoles(rolesFile),
  });
  const tls = await startTls(store.url);
  return {
    /** What an app gives to `Amplify.configure`. */
    config: {
      Auth: {
        Cognito: {
          ...app,
          identityPoolId: IdentityPoolId,
          userPoolEndpoint: endpoint,
          identityPoolEndpoint: endpoint,
        },
      },
      Storage: { S3: { bucket: BUCKET, region: REGION } },
    },
    /** Option of every call of Amplify Storage. */
    customEndpoint: `localhost:${(tls.address() as AddressInfo).port}`,
    async close() {
      tls.close();
      await store.close();
      await cognito.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
