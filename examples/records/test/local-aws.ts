import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
} from '@aws-sdk/client-cognito-identity';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startDynamoDb } from '@gatehouse/aws-local/dynamodb';
import { startCognito } from '@gatehouse/cognito-emulator';
import { createCredentials } from '@gatehouse/iam-local/credentials';
import { createRoles } from '@gatehouse/iam-local/roles';
import { createKeyPair } from '@gatehouse/iam-local/sigv4';
import { guestRole, tenantMemberRole } from '@gatehouse/infra/roles';
import { provisionIdentityPool } from '@gatehouse/storage/provision-identity-pool';

const REGION = 'eu-central-1';
const ACCOUNT = '000000000000';
export const TABLE = 'records';

/** An identity pool and DynamoDB, as `npm start -- --with aws` has them, in memory. */
export async function startLocalAws() {
  const [keyPair, key] = [createKeyPair(), randomBytes(32)];
  const rolesFolder = await mkdtemp(join(tmpdir(), 'gatehouse-roles-'));
  const cognito = await startCognito({
    ...{ memory: true, region: REGION, keyPair },
    ...{ credentialsKey: key, roles: rolesFolder },
  });
  const dynamodb = await startDynamoDb({
    ...{ port: 0, region: REGION, keyPair },
    ...{ credentials: createCredentials({ key }), roles: createRoles(rolesFolder) },
    tables: [{ name: TABLE, hashKey: 'pk', rangeKey: 'sk' }],
  });
  const target = { region: REGION, endpoint: cognito.url, credentials: keyPair };
  const deployment = { region: REGION, accountId: ACCOUNT, bucket: 'files', table: TABLE };
  const rolesFor = (identityPoolId: string) => ({
    authenticated: tenantMemberRole({ ...deployment, identityPoolId }),
    unauthenticated: guestRole({ ...deployment, identityPoolId }),
  });
  const { authenticated, unauthenticated } = rolesFor('');
  const { identityPoolId: IdentityPoolId } = await provisionIdentityPool(target, {
    name: 'gatehouse',
    roles: { authenticated: authenticated.arn, unauthenticated: unauthenticated.arn },
  });
  const written = JSON.stringify(Object.values(rolesFor(IdentityPoolId)));
  await writeFile(join(rolesFolder, 'roles.json'), written);

  const server = new CognitoIdentityClient(target);
  const clients: { destroy(): void }[] = [server];
  /** A client with credentials of an identity, however it got them. */
  const connect = async (IdentityId = '', token?: string) => {
    const { Credentials: { AccessKeyId = '', SecretKey = '', SessionToken = '' } = {} } =
      await server.send(
        new GetCredentialsForIdentityCommand({
          IdentityId,
          ...(token && { Logins: { 'cognito-identity.amazonaws.com': token } }),
        }),
      );
    const client = new DynamoDBClient({
      ...{ region: REGION, endpoint: dynamodb.url, maxAttempts: 1 },
      credentials: {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretKey,
        sessionToken: SessionToken,
      },
    });
    clients.push(client);
    return client;
  };
  return {
    /** As Gatehouse's server does for a member, after it has looked at the membership. */
    async asMember(userId: string, tenantId: string) {
      const { IdentityId, Token } = await server.send(
        new GetOpenIdTokenForDeveloperIdentityCommand({
          IdentityPoolId,
          Logins: { gatehouse: userId },
          PrincipalTags: { tenant: tenantId },
        }),
      );
      return connect(IdentityId, Token);
    },
    async asGuest() {
      const { IdentityId } = await server.send(new GetIdCommand({ IdentityPoolId }));
      return connect(IdentityId);
    },
    async close() {
      for (const client of clients) client.destroy();
      await dynamodb.close();
      await cognito.close();
      await rm(rolesFolder, { recursive: true });
    },
  };
}
