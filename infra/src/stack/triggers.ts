import { join } from 'node:path';

import {
  aws_cloudwatch as cloudwatch,
  type aws_cognito as cognito,
  aws_ec2 as ec2,
  aws_iam as iam,
  aws_kms as kms,
  aws_lambda as lambda,
  aws_logs as logs,
  Duration,
  RemovalPolicy,
  Stack,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';

import { allowNetwork, allowSecrets } from './function-rights.ts';
import type { Parts } from './parts.ts';
import { mailAddress, mailFrom } from './mail-from.ts';
import { findTrigger, type TriggerName } from './trigger-functions.ts';

export type TriggersProps = Omit<Parts, 'identity' | 'files'> & {
  /** Folder with the bundle of each, in a folder of its name. */
  readonly bundles: string;
  /** ARN of the SES identity that mails come from. */
  readonly mailIdentity: string;
};

/** Functions of `apps/triggers` that the user pool calls: docs/serverless.md. */
export class Triggers extends Construct {
  /** What the pool is told of them. */
  readonly config: cognito.CfnUserPool.LambdaConfigProperty;
  readonly #called = new Map<TriggerName, lambda.Function | lambda.Alias>();
  readonly #props: TriggersProps;
  readonly #codesKey: kms.Key | undefined;

  constructor(scope: Construct, id: string, props: TriggersProps) {
    super(scope, id);
    this.#props = props;
    const { triggers } = props.installation;
    // Its own, so that who may read codes may read nothing else.
    this.#codesKey = triggers.some((name) => findTrigger(name).sends)
      ? new kms.Key(this, 'CodesKey', {
          description: 'Codes that the user pool hands to the function which sends them',
          enableKeyRotation: true,
          removalPolicy: RemovalPolicy.RETAIN,
        })
      : undefined;
    for (const name of triggers) this.#called.set(name, this.#make(name));
    this.config = Object.assign(
      {},
      ...[...this.#called].map(([name, one]) =>
        findTrigger(name).config(one.functionArn, this.#codesKey?.keyArn ?? ''),
      ),
    ) as cognito.CfnUserPool.LambdaConfigProperty;
  }

  /** Lets one pool invoke them, and no other of the account or elsewhere. */
  allow(pool: cognito.CfnUserPool): void {
    const { account, partition, region } = Stack.of(this);
    const { userPoolId } = this.#props.installation;
    for (const [name, one] of this.#called) {
      const principal = 'cognito-idp.amazonaws.com';
      one.addPermission('Pool', {
        principal: new iam.ServicePrincipal(principal),
        sourceArn: pool.attrArn,
        sourceAccount: account,
      });
      if (userPoolId === undefined) continue;
      // The one above needs the pool, so it comes after it, and no one signs in meanwhile. This one knows the pool by
      // its name and comes before; were the name wrong, the other would do.
      const early = new lambda.CfnPermission(this, `${name}-early`, {
        action: 'lambda:InvokeFunction',
        functionName: one.functionArn,
        principal,
        sourceArn: `arn:${partition}:cognito-idp:${region}:${account}:userpool/${userPoolId}`,
        sourceAccount: account,
      });
      pool.addResourceDependency(early);
    }
  }

  /** Connections to the database that they hold at most. */
  get connections(): number {
    const { sizing, installation } = this.#props;
    return installation.triggers.some((name) => findTrigger(name).database)
      ? sizing.triggers.most
      : 0;
  }

  /** Calls that failed or were turned away, in a minute. */
  get failures(): cloudwatch.IMetric {
    const period = Duration.minutes(1);
    const metrics = [...this.#called].flatMap(([name, one]) => [
      one.metricThrottles({ period }),
      ...(findTrigger(name).refuses ? [] : [one.metricErrors({ period })]),
    ]);
    const usingMetrics = Object.fromEntries(metrics.map((one, index) => [`m${index}`, one]));
    return new cloudwatch.MathExpression({
      expression: Object.keys(usingMetrics)
        .map((one) => `FILL(${one}, 0)`)
        .join(' + '),
      label: 'failed or throttled',
      usingMetrics,
      period,
    });
  }

  #make(name: TriggerName): lambda.Function | lambda.Alias {
    const { installation, sizing, key, secrets, bundles } = this.#props;
    const { memory, database, sends } = findTrigger(name);
    const functionName = `${installation.name}-${name}`;
    const logGroup = new logs.LogGroup(this, `${name}-log`, {
      retention:
        sizing.logDays === 30 ? logs.RetentionDays.ONE_MONTH : logs.RetentionDays.THREE_MONTHS,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // A role of our own: what CDK would give it may write to every log of the account.
    const role = new iam.Role(this, `${name}-role`, {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(role);
    if (database) {
      allowSecrets(role, [secrets.appPassword.secretArn], key);
      allowNetwork(role, functionName);
    }
    if (sends) this.#maySend(role);
    const made = new lambda.Function(this, name, {
      functionName,
      code: lambda.Code.fromAsset(join(bundles, name)),
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      memorySize: memory,
      // Cognito waits no longer.
      timeout: Duration.seconds(5),
      role,
      logGroup,
      environment: this.#settings(name),
      ...(database && this.#inNetwork()),
    });
    if (!database) return made;
    // Cognito's five seconds include the start of an environment, so some are there already.
    return new lambda.Alias(this, `${name}-live`, {
      aliasName: 'live',
      version: made.currentVersion,
      provisionedConcurrentExecutions: sizing.triggers.warm,
    });
  }

  /** Reads codes of user pools, and sends as one address. */
  #maySend(role: iam.Role): void {
    const { mailIdentity, installation } = this.#props;
    const { account, partition, region } = Stack.of(this);
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'Codes',
        actions: ['kms:Decrypt'],
        resources: [this.#codesKey?.keyArn ?? ''],
        conditions: { Null: { 'kms:EncryptionContext:userpool-id': 'false' } },
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'Mail',
        actions: ['ses:SendEmail'],
        resources: [
          mailIdentity,
          `arn:${partition}:ses:${region}:${account}:configuration-set/${installation.name}`,
        ],
        conditions: { StringEquals: { 'ses:FromAddress': mailAddress(installation) } },
      }),
    );
  }

  #settings(name: TriggerName): Record<string, string> {
    const { installation, data, secrets } = this.#props;
    if (name === 'pre-sign-up') return { SIGN_UP_DOMAINS: installation.signUpDomains.join(',') };
    if (findTrigger(name).sends) {
      return { CODES_KEY: this.#codesKey?.keyArn ?? '', MAIL_FROM: mailFrom(installation) };
    }
    if (!findTrigger(name).database) return {};
    return {
      TRIGGERS_DATABASE_SECRET: secrets.appPassword.secretArn,
      // The web app reads the groups of all tenants out of its tokens, and is always there.
      TRIGGERS_GROUPS: 'on-request',
      PGHOST: data.cluster.clusterEndpoint.hostname,
      PGDATABASE: 'gatehouse',
      PGUSER: 'gatehouse_app',
      PGSSLMODE: 'verify-full',
      NODE_EXTRA_CA_CERTS: '/var/runtime/ca-cert.pem',
    };
  }

  /** In the subnets of the tasks, from where it reaches Postgres and, by https, Secrets Manager. */
  #inNetwork(): Partial<lambda.FunctionProps> {
    const { network, sizing } = this.#props;
    const own = new ec2.SecurityGroup(this, 'Access', {
      vpc: network.vpc,
      description: 'Functions of the user pool',
      allowAllOutbound: false,
    });
    own.addEgressRule(network.database, ec2.Port.tcp(5432), 'Postgres');
    own.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443), 'Secrets Manager');
    network.database.addIngressRule(own, ec2.Port.tcp(5432), 'Postgres');
    return {
      vpc: network.vpc,
      vpcSubnets: { subnetGroupName: 'app' },
      securityGroups: [own],
      reservedConcurrentExecutions: sizing.triggers.most,
    };
  }
}
