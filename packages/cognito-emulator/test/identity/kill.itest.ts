import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
  SetIdentityPoolRolesCommand,
} from '@aws-sdk/client-cognito-identity';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { expect, it } from 'vitest';
import { kill, startProcess } from '../kill.ts';
import { makeRole, roleArn, trustPool } from './roles.ts';

it(
  'IP-29: pools, identities, tokens and sessions survive kill -9',
  { timeout: 60_000 },
  async () => {
    const directory = mkdtempSync(join(tmpdir(), 'identity-kill-'));
    const rolesFile = join(directory, 'roles.json');
    writeFileSync(rolesFile, '[]');
    const start = () => startProcess(join(directory, 'state'), ['--roles', rolesFile]);
    const account = {
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    };
    const first = await start();
    let last = first.child;
    try {
      const before = new CognitoIdentityClient({ ...account, endpoint: first.url });
      const { IdentityPoolId = '' } = await before.send(
        new CreateIdentityPoolCommand({
          IdentityPoolName: 'kept',
          AllowUnauthenticatedIdentities: true,
          DeveloperProviderName: 'own',
        }),
      );
      const trust = trustPool({ poolId: IdentityPoolId });
      writeFileSync(rolesFile, JSON.stringify([makeRole('any', trust)]));
      const Roles = { authenticated: roleArn('any'), unauthenticated: roleArn('any') };
      await before.send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles }));
      const { IdentityId } = await before.send(new GetIdCommand({ IdentityPoolId }));
      const { Credentials } = await before.send(
        new GetCredentialsForIdentityCommand({ IdentityId }),
      );
      const ask = new GetOpenIdTokenForDeveloperIdentityCommand({
        IdentityPoolId,
        Logins: { own: 'ada' },
      });
      const { IdentityId: ada, Token = '' } = await before.send(ask);
      await kill(first.child, 'SIGKILL');

      const { child, url: endpoint } = await start();
      last = child;
      const { AccessKeyId = '', SecretKey = '', SessionToken = '' } = Credentials ?? {};
      const credentials = {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretKey,
        sessionToken: SessionToken,
      };
      const sts = new STSClient({ region: 'us-east-1', endpoint, credentials });
      expect((await sts.send(new GetCallerIdentityCommand({}))).Arn).toContain('/any/');
      const after = new CognitoIdentityClient({ ...account, endpoint });
      expect((await after.send(ask)).IdentityId).toBe(ada);
      const Logins = { 'cognito-identity.amazonaws.com': Token };
      const again = await after.send(
        new GetCredentialsForIdentityCommand({ IdentityId: ada, Logins }),
      );
      expect(again.IdentityId).toBe(ada);
    } finally {
      await kill(last, 'SIGKILL');
      rmSync(directory, { recursive: true, force: true });
    }
  },
);
