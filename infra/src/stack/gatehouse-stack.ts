import type { Pool } from '@gatehouse/cognito/pool-file';
import {
  aws_iam as iam,
  aws_kms as kms,
  aws_route53 as route53,
  aws_s3 as s3,
  aws_ses as ses,
  CfnOutput,
  Duration,
  Fn,
  RemovalPolicy,
  Stack,
  Tags,
} from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import { ApiFunction } from './api-function.ts';
import { Data } from './data.ts';
import { Files } from './files.ts';
import { Front } from './front.ts';
import { Identity } from './identity.ts';
import type { Installation } from './installation.ts';
import { Network } from './network.ts';
import { Operations } from './operations.ts';
import { scale } from './scaling.ts';
import { Secrets } from './secrets.ts';
import { Services } from './services.ts';
import { SIZES } from './sizes.ts';
import { Triggers } from './triggers.ts';

/** A whole installation: what stands in it, and why, is in docs/aws.md. */
export class GatehouseStack extends Stack {
  /** Whichever three the account has, asked when it is deployed: not now, and not of AWS. */
  override get availabilityZones(): string[] {
    return [0, 1, 2].map((index) => Fn.select(index, Fn.getAzs()));
  }

  /** @param triggerBundles folder with the bundle of each trigger that the installation names */
  constructor(scope: Construct, installation: Installation, pool: Pool, triggerBundles: string) {
    const { account, region, name } = installation;
    super(scope, name, { env: { account, region }, terminationProtection: true });
    const sizing = SIZES[installation.size];
    const key = new kms.Key(this, 'Key', {
      alias: name,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // Log groups and alarms of this account may use it, for themselves alone.
    key.addToResourcePolicy(logsMayEncrypt(region, account));
    key.grantEncryptDecrypt(
      new iam.ServicePrincipal('cloudwatch.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );

    const network = new Network(this, 'Network', { sizing, key });
    const accessLogs = accessLogBucket(this, installation);
    const mail = mailIdentity(this, installation);
    const secrets = new Secrets(this, 'Secrets', { key, names: installation });
    const data = new Data(this, 'Data', { name, network, key, sizing });
    const files = new Files(this, 'Files', { installation, accessLogs });
    const triggers =
      installation.triggers.length === 0
        ? undefined
        : new Triggers(this, 'Triggers', {
            ...{ installation, sizing, key, network, data, secrets },
            bundles: triggerBundles,
            mailIdentity: mail.emailIdentityArn,
          });
    const identity = new Identity(this, 'Identity', {
      installation,
      pool: { ...pool, name },
      // A reference that CloudFormation resolves; the template holds its name.
      ssoProviderSecret: secrets.ssoProvider.secretValue.unsafeUnwrap(),
      mailIdentity: installation.image === undefined ? undefined : mail.emailIdentityArn,
      lambdaConfig: triggers?.config,
    });
    triggers?.allow(identity.pool);
    const services = new Services(this, 'Services', {
      ...{ installation, sizing, key, network, data, secrets, identity, files },
    });
    const bundles = releaseBucket(this, installation, accessLogs);
    const { apiFunction, image } = installation;
    // As the tasks, it does not run before there is a release and a migrated database.
    const api =
      apiFunction === undefined || image === undefined
        ? undefined
        : new ApiFunction(this, 'ApiFunction', {
            ...{ installation, sizing, key, network, data, identity, files, services },
            ...{ bundles, image },
          });
    const front = new Front(this, 'Front', {
      ...{ installation, sizing, network, accessLogs, web: services.web },
    });
    const { web, worker } = services;
    scale({ web, worker, target: front.target }, sizing, installation.image !== undefined);
    new Operations(this, 'Operations', {
      ...{ installation, sizing, key, data, files, identity, services, front, triggers, api },
    });

    Tags.of(this).add('gatehouse:installation', name);
    for (const [tag, value] of Object.entries(pool.tags)) Tags.of(this).add(tag, value);
    const outputs = {
      BalancerHost: front.balancer.loadBalancerDnsName,
      Repository: services.repository.repositoryUri,
      // A release deploys its migration beside it.
      Image: installation.image ?? 'none',
      Cluster: services.cluster.clusterName,
      MigrateTask: services.migrate.taskDefinitionArn,
      OperateTask: services.operate.taskDefinitionArn,
      TaskSubnets: network.vpc.selectSubnets({ subnetGroupName: 'app' }).subnetIds.join(','),
      TaskSecurityGroup: network.worker.securityGroupId,
      UserPoolId: identity.pool.ref,
      HostedUrl: identity.hostedUrl,
      SmtpUrlSecret: secrets.smtpUrl.secretName,
      Bundles: bundles.bucketName,
      ...(api && { ApiUrl: api.gateway.url }),
    };
    for (const [output, value] of Object.entries(outputs)) new CfnOutput(this, output, { value });
  }
}

function logsMayEncrypt(region: string, account: string): iam.PolicyStatement {
  return new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal(`logs.${region}.amazonaws.com`)],
    actions: [
      'kms:Encrypt',
      'kms:Decrypt',
      'kms:ReEncrypt*',
      'kms:GenerateDataKey*',
      'kms:DescribeKey',
    ],
    resources: ['*'],
    conditions: {
      ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${region}:${account}:*` },
    },
  });
}

/** Where bucket and load balancer write who asked for what. */
function accessLogBucket(scope: Construct, { name, account, region }: Installation): s3.Bucket {
  return new s3.Bucket(scope, 'AccessLogs', {
    bucketName: `${name}-access-logs-${account}-${region}`,
    // The load balancer writes to no other kind.
    encryption: s3.BucketEncryption.S3_MANAGED,
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    lifecycleRules: [{ expiration: Duration.days(90) }],
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

/** Where the bundle of the API is put with each release, under the tag of its image. */
function releaseBucket(
  scope: Construct,
  { name, account, region }: Installation,
  accessLogs: s3.IBucket,
): s3.Bucket {
  return new s3.Bucket(scope, 'ReleaseBundles', {
    bucketName: `${name}-bundles-${account}-${region}`,
    encryption: s3.BucketEncryption.S3_MANAGED,
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    versioned: true,
    serverAccessLogsBucket: accessLogs,
    serverAccessLogsPrefix: 'bundles/',
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

/** The domain that mail comes from, signed by DKIM; its records are made where the zone is known. */
function mailIdentity(
  scope: Construct,
  { mailDomain, zone, name }: Installation,
): ses.EmailIdentity {
  const configurationSet = new ses.ConfigurationSet(scope, 'MailSettings', {
    configurationSetName: name,
    reputationMetrics: true,
    tlsPolicy: ses.ConfigurationSetTlsPolicy.REQUIRE,
    suppressionReasons: ses.SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  const own =
    zone !== undefined && (mailDomain === zone.name || mailDomain.endsWith(`.${zone.name}`));
  return new ses.EmailIdentity(scope, 'Mail', {
    identity:
      own && mailDomain === zone.name
        ? ses.Identity.publicHostedZone(
            route53.PublicHostedZone.fromPublicHostedZoneAttributes(scope, 'MailZone', {
              hostedZoneId: zone.id,
              zoneName: zone.name,
            }),
          )
        : ses.Identity.domain(mailDomain),
    configurationSet,
  });
}
