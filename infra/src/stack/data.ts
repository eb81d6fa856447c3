import {
  type aws_kms as kms,
  aws_logs as logs,
  aws_rds as rds,
  Duration,
  RemovalPolicy,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';

import type { Network } from './network.ts';
import type { Sizing } from './sizes.ts';

/** Aurora PostgreSQL. RDS keeps the administrator's password and changes it; only migrations read it. */
export class Data extends Construct {
  readonly cluster: rds.DatabaseCluster;
  /** ARN of the administrator's secret, with `username` and `password`. */
  readonly adminSecretArn: string;

  constructor(
    scope: Construct,
    id: string,
    {
      name,
      network,
      key,
      sizing,
    }: { name: string; network: Network; key: kms.IKey; sizing: Sizing },
  ) {
    super(scope, id);
    const engine = rds.DatabaseClusterEngine.auroraPostgres({
      version: rds.AuroraPostgresEngineVersion.VER_17_7,
    });
    const instance = {
      enablePerformanceInsights: true,
      performanceInsightEncryptionKey: key,
      publiclyAccessible: false,
    };
    // Before RDS makes one by itself, which would be kept for ever.
    const group = new logs.LogGroup(this, 'Log', {
      logGroupName: `/aws/rds/cluster/${name}/postgresql`,
      retention: logs.RetentionDays.THREE_MONTHS,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.cluster = new rds.DatabaseCluster(this, 'Cluster', {
      clusterIdentifier: name,
      engine,
      parameterGroup: new rds.ParameterGroup(this, 'Parameters', {
        engine,
        description: 'TLS only; what takes long is logged',
        parameters: { 'rds.force_ssl': '1', log_min_duration_statement: '1000' },
      }),
      defaultDatabaseName: 'gatehouse',
      credentials: rds.Credentials.fromUsername('gatehouse_admin', { encryptionKey: key }),
      manageMasterUserPassword: true,
      serverlessV2MinCapacity: sizing.database.least,
      serverlessV2MaxCapacity: sizing.database.most,
      writer: rds.ClusterInstance.serverlessV2('writer', instance),
      readers: Array.from({ length: sizing.database.readers }, (_, index) =>
        // The first is as large as the writer at any time, to take over from it.
        rds.ClusterInstance.serverlessV2(`reader${index + 1}`, {
          ...instance,
          scaleWithWriter: index === 0,
        }),
      ),
      vpc: network.vpc,
      vpcSubnets: { subnetGroupName: 'data' },
      securityGroups: [network.database],
      storageEncrypted: true,
      storageEncryptionKey: key,
      iamAuthentication: true,
      backup: { retention: Duration.days(35) },
      copyTagsToSnapshot: true,
      cloudwatchLogsExports: ['postgresql'],
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.cluster.node.addDependency(group);
    this.adminSecretArn = (
      this.cluster.node.defaultChild as rds.CfnDBCluster
    ).attrMasterUserSecretSecretArn;
  }
}
