import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
  SetIdentityPoolRolesCommand,
} from '@aws-sdk/client-cognito-identity';
import { createKeyPair } from '@gatehouse/iam-local/key-pair';
import { allRoles } from '@gatehouse/infra/roles';
import { DEPLOYMENT, TENANT } from './stage.ts';
import { startSubject } from './subject.ts';

const WORKERS = 8;

export interface VendingFigures {
  readonly perSecond: number;
  /** Processor milliseconds of the server. */
  readonly cpuMs: number;
}

/** A pool whose members are named by our server, and a token of one of them. */
async function createPool(client: CognitoIdentityClient, rolesFile: string) {
  const { IdentityPoolId = '' } = await client.send(
    new CreateIdentityPoolCommand({
      IdentityPoolName: 'bench',
      AllowUnauthenticatedIdentities: false,
      DeveloperProviderName: 'gatehouse',
    }),
  );
  const roles = allRoles({ ...DEPLOYMENT, identityPoolId: IdentityPoolId });
  writeFileSync(rolesFile, JSON.stringify(roles));
  const member = roles.find(({ name }) => name.includes('member'));
  await client.send(
    new SetIdentityPoolRolesCommand({
      IdentityPoolId,
      Roles: { authenticated: member?.arn ?? '' },
    }),
  );
  return client.send(
    new GetOpenIdTokenForDeveloperIdentityCommand({
      IdentityPoolId,
      Logins: { gatehouse: 'bench' },
      PrincipalTags: { tenant: TENANT, access: 'write' },
    }),
  );
}

/** Rate at which the embedded Cognito hands out credentials for such a token. */
export async function measureVending(folder: string, seconds: number): Promise<VendingFigures> {
  const rolesFile = join(folder, 'roles.json');
  writeFileSync(rolesFile, '[]');
  const keyPair = createKeyPair();
  const subject = await startSubject('identity-server.ts', { rolesFile, keyPair });
  const client = new CognitoIdentityClient({
    region: DEPLOYMENT.region,
    endpoint: subject.url,
    credentials: keyPair,
  });
  try {
    const { IdentityId, Token } = await createPool(client, rolesFile);
    const body = JSON.stringify({
      IdentityId,
      Logins: { 'cognito-identity.amazonaws.com': Token },
    });
    const call = async () => {
      const headers = {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityService.GetCredentialsForIdentity',
      };
      const response = await fetch(subject.url, { method: 'POST', headers, body });
      const text = await response.text();
      if (!text.includes('SessionToken')) throw new Error(`no credentials: ${text}`);
    };
    await runFor(1, call);
    const before = subject.cpuMs();
    const calls = await runFor(seconds, call);
    return { perSecond: calls / seconds, cpuMs: (subject.cpuMs() - before) / calls };
  } finally {
    client.destroy();
    await subject.stop();
  }
}

/** Calls that several workers got done. */
async function runFor(seconds: number, call: () => Promise<void>): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let calls = 0;
  const work = async () => {
    while (performance.now() < end) {
      await call();
      calls += 1;
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return calls;
}
