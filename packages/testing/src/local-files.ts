import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startS3 } from '@gatehouse/aws-local/s3';
import { createCredentials } from '@gatehouse/iam-local/credentials';
import { createRoles } from '@gatehouse/iam-local/roles';
import { allRoles } from '@gatehouse/infra/roles';
import { provisionIdentityPool } from '@gatehouse/storage/provision-identity-pool';

/** What the embedded Cognito is started with, so that its identity pools and the store agree. */
export interface LocalAws {
  readonly credentialsKey: Uint8Array;
  readonly roles: string;
  /**
   * Makes an identity pool at the embedded Cognito, and a bucket that decides by the tags of its
   * sessions.
   * @param cognitoUrl where the embedded Cognito is
   */
  startFiles(cognitoUrl: string): Promise<LocalFiles>;
}

/** Settings of a `FileStore`, and the end of what is behind it. */
export interface LocalFiles {
  readonly settings: {
    readonly region: string;
    readonly identityPoolId: string;
    readonly bucket: string;
    readonly endpoints: { readonly identity: string; readonly s3: string };
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  close(): Promise<void>;
}

const REGION = 'eu-central-1';
const ACCOUNT = '000000000000';
const BUCKET = 'files';
const CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };

/** A folder of its own with the roles of the deployment, as soon as there is an identity pool. */
export async function prepareAws(): Promise<LocalAws> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-aws-'));
  const rolesFile = join(folder, 'roles.json');
  const credentialsKey = new Uint8Array(randomBytes(32));
  await writeFile(rolesFile, '[]');
  return {
    credentialsKey,
    roles: rolesFile,
    async startFiles(cognitoUrl) {
      const deployment = { region: REGION, accountId: ACCOUNT, bucket: BUCKET };
      const [member, guest] = allRoles({ ...deployment, identityPoolId: 'not yet' });
      if (!member || !guest) throw new Error('there are no roles');
      const sdk = { region: REGION, endpoint: cognitoUrl, credentials: CREDENTIALS };
      const { identityPoolId } = await provisionIdentityPool(sdk, {
        name: 'gatehouse',
        roles: { authenticated: member.arn, unauthenticated: guest.arn },
      });
      await writeFile(rolesFile, JSON.stringify(allRoles({ ...deployment, identityPoolId })));
      const s3 = await startS3({
        port: 0,
        folder: join(folder, 's3'),
        credentials: createCredentials({ key: credentialsKey }),
        roles: createRoles(rolesFile),
        buckets: [BUCKET],
        region: REGION,
      });
      const endpoints = { identity: cognitoUrl, s3: s3.url };
      return {
        settings: {
          region: REGION,
          identityPoolId,
          bucket: BUCKET,
          endpoints,
          credentials: CREDENTIALS,
        },
        async close() {
          await s3.close();
          await rm(folder, { recursive: true });
        },
      };
    },
  };
}
