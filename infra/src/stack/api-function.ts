import {
  aws_ec2 as ec2,
  aws_iam as iam,
  aws_lambda as lambda,
  aws_logs as logs,
  type aws_s3 as s3,
  Duration,
  RemovalPolicy,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';

import { allowActions } from './allow-actions.ts';
import { APP_ACTIONS } from './app-actions.ts';
import { functionSettings } from './function-settings.ts';
import { allowNetwork, allowSecrets } from './function-rights.ts';
import { HttpApi } from './http-api.ts';
import type { Parts } from './parts.ts';
import type { Services } from './services.ts';

export type ApiFunctionProps = Omit<Parts, 'secrets'> & {
  readonly services: Services;
  /** Where the bundle of each release is, under the tag of its image. */
  readonly bundles: s3.IBucket;
  readonly image: string;
};

/** Connections of an environment: of the request, of what it counts meanwhile, and of the queue's start. */
const CONNECTIONS = 3;

/** The API and SCIM as a function behind API Gateway, of the same release as the tasks: docs/serverless.md. */
export class ApiFunction extends Construct {
  readonly code: lambda.Function;
  readonly gateway: HttpApi;
  /** Connections to the database that it holds at most. */
  readonly connections: number;

  constructor(scope: Construct, id: string, props: ApiFunctionProps) {
    super(scope, id);
    const { installation, sizing, key, services, bundles, image } = props;
    const functionName = `${installation.name}-api`;
    const logGroup = new logs.LogGroup(this, 'Log', {
      retention:
        sizing.logDays === 30 ? logs.RetentionDays.ONE_MONTH : logs.RetentionDays.THREE_MONTHS,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const { environment, secretArns } = functionSettings(services.webSettings);
    // A role of our own: what CDK would give it may write to every log of the account.
    const role = new iam.Role(this, 'Role', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(role);
    allowSecrets(role, secretArns, key);
    allowNetwork(role, functionName);
    allowActions(role, APP_ACTIONS.api, props);
    this.code = new lambda.Function(this, 'Code', {
      functionName,
      code: lambda.Code.fromBucket(bundles, `${image}.zip`),
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      memorySize: 1_024,
      // API Gateway waits a second longer, so that the answer is still the function's.
      timeout: Duration.seconds(29),
      role,
      logGroup,
      environment,
      vpc: props.network.vpc,
      vpcSubnets: { subnetGroupName: 'app' },
      securityGroups: [this.#access(props)],
      reservedConcurrentExecutions: sizing.api.most,
    });
    this.connections = sizing.api.most * CONNECTIONS;
    this.gateway = new HttpApi(this, 'Gateway', { installation, sizing, key, code: this.code });
  }

  /** To Postgres, and by https to Secrets Manager, Cognito and companies' identity providers; from nowhere. */
  #access({ network }: ApiFunctionProps): ec2.SecurityGroup {
    const own = new ec2.SecurityGroup(this, 'Access', {
      vpc: network.vpc,
      description: 'The API as a function',
      allowAllOutbound: false,
    });
    own.addEgressRule(network.database, ec2.Port.tcp(5432), 'Postgres');
    own.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443), 'https');
    network.database.addIngressRule(own, ec2.Port.tcp(5432), 'Postgres');
    return own;
  }
}
