import {
  aws_cognito as cognito,
  aws_iam as iam,
  aws_s3 as s3,
  Duration,
  RemovalPolicy,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Role } from '@gatehouse/iam-local/roles';

import { DEVELOPER_PROVIDER } from '@gatehouse/storage/settings';

import { guestRole, tenantMemberRole } from '../roles.ts';
import type { Installation } from './installation.ts';

/** Files of tenants, and the identity pool whose sessions reach them: `docs/files.md`. */
export class Files extends Construct {
  readonly bucket: s3.Bucket;
  readonly identityPool: cognito.CfnIdentityPool;

  constructor(
    scope: Construct,
    id: string,
    { installation, accessLogs }: { installation: Installation; accessLogs: s3.IBucket },
  ) {
    super(scope, id);
    const { account, region, host, name } = installation;
    this.bucket = new s3.Bucket(this, 'Bucket', {
      // By name: roles name it, and the identity pool names the roles.
      bucketName: `${name}-files-${account}-${region}`,
      // Roles of people need no key of ours for this one.
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
        // What a tenant or a person had erased is gone from here as long after as from the backups.
        { noncurrentVersionExpiration: Duration.days(35), expiredObjectDeleteMarker: true },
      ],
      cors: [
        {
          allowedOrigins: [`https://${host}`],
          allowedMethods: [s3.HttpMethods.GET, s3.HttpMethods.HEAD, s3.HttpMethods.PUT],
          allowedHeaders: ['*'],
          exposedHeaders: ['ETag'],
          maxAge: 3600,
        },
      ],
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'files/',
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.identityPool = new cognito.CfnIdentityPool(this, 'Identities', {
      identityPoolName: name,
      allowUnauthenticatedIdentities: true,
      allowClassicFlow: false,
      developerProviderName: DEVELOPER_PROVIDER,
    });
    this.identityPool.applyRemovalPolicy(RemovalPolicy.RETAIN);
    const deployment = {
      region,
      accountId: account,
      identityPoolId: this.identityPool.ref,
      bucket: this.bucket.bucketName,
    };
    new cognito.CfnIdentityPoolRoleAttachment(this, 'Roles', {
      identityPoolId: this.identityPool.ref,
      roles: {
        authenticated: this.#role('Member', tenantMemberRole(deployment)).attrArn,
        unauthenticated: this.#role('Guest', guestRole(deployment)).attrArn,
      },
    });
  }

  /** A role to the letter of the data that decides on a developer's machine, too. */
  #role(id: string, role: Role): iam.CfnRole {
    return new iam.CfnRole(this, id, {
      roleName: role.name,
      assumeRolePolicyDocument: role.trust,
      policies: Object.entries(role.policies).map(([policyName, policyDocument]) => ({
        policyName,
        policyDocument,
      })),
    });
  }
}
