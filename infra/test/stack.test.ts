import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { BRAND } from '@gatehouse/brand/brand';
import { describePool } from '@gatehouse/cognito/describe-pool';
import { PROGRAM_SCOPES } from '@gatehouse/messages/program-scopes';
import { describe, expect, it } from 'vitest';

import { pool } from '../pool.ts';
import { guestRole, tenantMemberRole } from '../src/roles.ts';
import { ACKNOWLEDGED } from '../src/stack/acknowledge.ts';
import { APP_ACTIONS } from '../src/stack/app-actions.ts';
import { bundleTriggers } from '../src/stack/bundle-triggers.ts';
import { readInstallation } from '../src/stack/installation.ts';
import { TRIGGER_NAMES } from '../src/stack/trigger-functions.ts';
import { calledActions, neededByTrigger, uncalledOperations } from './support/called-actions.ts';
import { ROOT } from './support/reachable.ts';
import { INSTALLATION, make, type Resource } from './support/stacks.ts';
import { startedWith } from './support/started-with.ts';

const running = make({
  image: 'v1',
  zone: { id: 'Z1', name: 'example.com' },
  socialProviders: [{ type: 'Google', clientId: 'google' }],
  publicClients: [
    {
      name: 'spa',
      callbackUrls: ['https://spa.example.com/'],
      signOutUrls: ['https://spa.example.com/'],
      origins: ['https://spa.example.com'],
    },
  ],
  triggers: TRIGGER_NAMES,
  signUpDomains: ['example.com', 'example.org'],
  userPoolId: 'eu-central-1_abc123DEF',
  apiFunction: {
    host: 'api.example.com',
    certificate: 'arn:aws:acm:eu-central-1:111122223333:certificate/0b1d',
  },
});
const first = make({ size: 'large', apiFunction: {} });

interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource?: unknown;
  readonly Condition?: unknown;
}
interface Container {
  readonly Name: string;
  readonly Command?: string[];
  readonly Environment?: { Name: string; Value: unknown }[];
  readonly Secrets?: { Name: string; ValueFrom: unknown }[];
  readonly User?: string;
  readonly ReadonlyRootFilesystem?: boolean;
}

const getActions = ({ Action }: Statement) => [Action].flat();
const getStatements = (document: unknown) =>
  [(document as { Statement: Statement }).Statement].flat();

/** Every statement that the stack writes, whoever is given it. */
const statements = [
  ...running.ofType('IAM::Policy').map(({ Properties }) => Properties['PolicyDocument']),
  ...running
    .ofType('IAM::Role')
    .flatMap(({ Properties }) => (Properties['Policies'] as { PolicyDocument: unknown }[]) ?? [])
    .map(({ PolicyDocument }) => PolicyDocument),
].flatMap(getStatements);

const containers = running
  .ofType('ECS::TaskDefinition')
  .flatMap(({ Properties }) => Properties['ContainerDefinitions'] as Container[]);
const container = (name: string) => {
  const found = containers.find(({ Name }) => Name === name);
  if (!found) throw new Error(`no container ${name}`);
  return found;
};

describe('the stack', () => {
  it('IC-01 is made of its parameters alone, with no network, in less than 20 s', () => {
    for (const { missing, template, seconds } of [running, first]) {
      expect(missing).toEqual([]);
      expect(Object.keys(template.Resources).length).toBeGreaterThan(100);
      expect(Object.keys(template.Resources).length).toBeLessThan(400);
      // Of a processor: what else the machine does is no matter of the stack.
      expect(seconds).toBeLessThan(20);
    }
    expect(
      first.ofType('ECS::Service').map(({ Properties }) => Properties['DesiredCount']),
    ).toEqual([0, 0]);
    expect(first.ofType('EC2::NatGateway')).toHaveLength(3);
    expect(first.ofType('RDS::DBInstance')).toHaveLength(3);
  });

  it('names what is wrong with an installation', () => {
    expect(() => readInstallation({ ...INSTALLATION, host: 'https://a', size: 'huge' })).toThrow(
      /size: [\s\S]*host: is a host name/,
    );
  });

  it('IC-02 gives web and worker what their source calls, and neither anything more', () => {
    expect(uncalledOperations()).toEqual([]);
    for (const program of ['web', 'worker', 'api'] as const) {
      const called = calledActions(program);
      expect(APP_ACTIONS[program]).toEqual(called);
      const own = statements.filter(({ Action }) =>
        [Action].flat().every((name) => /^cognito-(idp|identity):/.test(name)),
      );
      const wanted = [
        called.pool.map((name) => `cognito-idp:${name}`),
        called.identityPool.map((name) => `cognito-identity:${name}`),
      ];
      for (const actions of wanted) expect(own.map(getActions)).toContainEqual(actions);
      for (const { Resource: resource } of own) expect(resource).not.toBe('*');
    }
    for (const statement of statements) {
      for (const action of getActions(statement)) {
        expect(action).not.toMatch(/^(\*|[a-z0-9-]+:\*)$/);
        expect(action).not.toMatch(/^(iam:|sts:|cognito-idp:.*(UserPool|IdentityProvider$))/);
      }
    }
    // Whoever may set passwords can be anyone. The web app does it for people of identity providers.
    expect(APP_ACTIONS.worker.pool).not.toContain('AdminSetUserPassword');
    expect(APP_ACTIONS.worker.pool).not.toContain('AdminLinkProviderForUser');
  });

  it('IC-03 S3-20 lets identities take the roles of the data, to the letter', () => {
    const bucket = Object.entries(running.template.Resources).find(
      ([, { Properties }]) =>
        Properties['BucketName'] === 'gatehouse-files-111122223333-eu-central-1',
    )?.[0];
    const identityPool = Object.entries(running.template.Resources).find(
      ([, { Type }]) => Type === 'AWS::Cognito::IdentityPool',
    )?.[0];
    const deployment = {
      ...{ region: INSTALLATION.region, accountId: INSTALLATION.account },
      ...{ identityPoolId: 'POOL', bucket: 'BUCKET' },
    };
    for (const role of [tenantMemberRole(deployment), guestRole(deployment)]) {
      const made = running
        .ofType('IAM::Role')
        .find(({ Properties }) => Properties['RoleName'] === role.name);
      const plain = resolve(made?.Properties, {
        [bucket ?? '']: 'BUCKET',
        [identityPool ?? '']: 'POOL',
      });
      expect(plain).toMatchObject({
        AssumeRolePolicyDocument: role.trust,
        Policies: Object.entries(role.policies).map(([PolicyName, PolicyDocument]) => ({
          PolicyName,
          PolicyDocument,
        })),
      });
    }
  });

  it('IC-04 makes pool and clients as provisioning does', () => {
    const described = describePool(
      {
        pool: { ...pool, mail: undefined },
        clientName: BRAND.name,
        domainPrefix: INSTALLATION.domainPrefix,
        appOrigin: `https://${INSTALLATION.host}`,
        signUpOpen: true,
        ssoProviderSecret: 'secret',
        resourceServer: PROGRAM_SCOPES,
      },
      'gatehouse',
    );
    expect(first.ofType('Cognito::UserPool')[0]?.Properties).toMatchObject({
      ...described.pool,
      // The stack's own tag is beside it.
      UserPoolTags: expect.objectContaining(described.pool.UserPoolTags) as unknown,
      UserPoolName: 'gatehouse',
    });
    const clients = first.ofType('Cognito::UserPoolClient').map(({ Properties }) => Properties);
    for (const { name, settings } of Object.values(described.clients)) {
      const made = clients.find(({ ClientName }) => ClientName === name);
      expect(made).toMatchObject({ ...settings, GenerateSecret: true });
      expect(made).toMatchObject({
        PreventUserExistenceErrors: 'ENABLED',
        EnableTokenRevocation: true,
      });
      expect((made?.['WriteAttributes'] as string[]).toSorted()).not.toContain('custom:tenant');
    }
    expect(
      first.ofType('Cognito::UserPoolGroup').map(({ Properties }) => Properties['GroupName']),
    ).toEqual(['platform:operator']);
    // Mail by SES once there is something that runs: the first time its identity is not confirmed yet.
    expect(running.ofType('Cognito::UserPool')[0]?.Properties['EmailConfiguration']).toMatchObject({
      EmailSendingAccount: 'DEVELOPER',
    });
    expect(first.ofType('Cognito::UserPool')[0]?.Properties['EmailConfiguration']).toBeUndefined();
  });

  it('has social providers, whose secrets it does not know, and apps without a secret', () => {
    const google = running
      .ofType('Cognito::UserPoolIdentityProvider')
      .find(({ Properties }) => Properties['ProviderName'] === 'Google');
    expect(google?.Properties['ProviderDetails']).toMatchObject({
      client_id: 'google',
      client_secret:
        '{{resolve:secretsmanager:gatehouse/social-Google:SecretString:clientSecret::}}',
    });
    const clients = running.ofType('Cognito::UserPoolClient').map(({ Properties }) => Properties);
    expect(clients).toContainEqual(
      expect.objectContaining({
        ClientName: `${BRAND.name} spa`,
        GenerateSecret: false,
        CallbackURLs: ['https://spa.example.com/'],
      }),
    );
    const web = container('web').Environment ?? [];
    const getValue = (name: string) => resolve(web.find(({ Name }) => Name === name)?.Value, {});
    expect(JSON.parse(String(getValue('SOCIAL_PROVIDERS')))).toMatchObject([{ name: 'Google' }]);
    expect(JSON.parse(String(getValue('PUBLIC_CLIENTS')))).toMatchObject([
      { name: 'spa', clientId: expect.stringMatching(/^Identity/) as string },
    ]);
    const withSecret = [{ type: 'Google', clientId: 'google', clientSecret: 'x' }];
    expect(() => readInstallation({ ...INSTALLATION, socialProviders: withSecret })).toThrow(
      'socialProviders: has a secret',
    );
  });

  it('IC-05 keeps pools, database, files, keys and secrets when it is deleted', () => {
    const kept = [
      'Cognito::UserPool',
      'Cognito::IdentityPool',
      'RDS::DBCluster',
      'S3::Bucket',
      'KMS::Key',
    ];
    for (const type of [...kept, 'ECR::Repository', 'Backup::BackupVault']) {
      const found = running.ofType(type);
      expect(found.length, type).toBeGreaterThan(0);
      for (const { DeletionPolicy } of found) expect(DeletionPolicy, type).toBe('Retain');
    }
    expect(running.ofType('Cognito::UserPool')[0]?.Properties).toMatchObject({
      DeletionProtection: 'ACTIVE',
    });
    expect(running.ofType('RDS::DBCluster')[0]?.Properties).toMatchObject({
      DeletionProtection: true,
      StorageEncrypted: true,
      BackupRetentionPeriod: 35,
      ManageMasterUserPassword: true,
    });
  });

  it('IC-07 cdk-nag finds nothing but what is acknowledged, each with its reason and of use', () => {
    expect(running.findings).toEqual([]);
    expect(first.findings).toEqual([]);
    // CloudFormation's own rules, which CDK has with it.
    expect([...running.invalid, ...first.invalid]).toEqual([]);
    for (const [path, findings] of Object.entries(ACKNOWLEDGED)) {
      for (const [rule, reason] of Object.entries(findings)) {
        expect(reason.length, rule).toBeGreaterThan(20);
        const there = running.found.some((found) =>
          found.startsWith(`AwsSolutions-${rule} gatehouse/${path}`),
        );
        expect(there, `${rule} of ${path} is acknowledged for nothing`).toBe(true);
      }
    }
  });

  it('takes the example of its page', () => {
    const page = readFileSync(join(ROOT, 'docs', 'aws.md'), 'utf8');
    const example = /^```json\n(.*?)^```/ms.exec(page)?.[1] ?? '';
    expect(readInstallation(JSON.parse(example))).toMatchObject({ size: 'small' });
  });

  it('IC-09 holds no secret, and gives each program the settings of its column', () => {
    for (const { Properties } of running.ofType('SecretsManager::Secret')) {
      const { SecretString } = Properties as { SecretString?: unknown };
      if (SecretString !== undefined) {
        expect(SecretString).toMatchObject({ 'Fn::GetAtt': [expect.any(String), 'ClientSecret'] });
      }
    }
    const provider = running.ofType('Cognito::UserPoolIdentityProvider')[0]?.Properties[
      'ProviderDetails'
    ];
    expect(JSON.stringify((provider as Record<string, unknown>)['client_secret'])).toContain(
      '{{resolve:secretsmanager:',
    );
    const table = readFileSync(join(ROOT, 'docs', 'deploy.md'), 'utf8');
    const rows = [...table.matchAll(/^\| (`[A-Z].*?) *\|(.*)\|$/gm)];
    expect(rows.length).toBeGreaterThan(15);
    for (const [column, name] of ['web', 'worker', 'migrate'].entries()) {
      const { Environment = [], Secrets = [], Command = [] } = container(name);
      const exported = [...JSON.stringify(Command).matchAll(/; export (\w+)\b/g)].map(
        ([, one = '']) => one,
      );
      const given = [...Environment, ...Secrets].map(({ Name }) => Name).concat(exported);
      const needed = rows.flatMap(([, names = '', who = '']) =>
        who.split('|')[column]?.trim() === 'yes'
          ? [...names.matchAll(/`([A-Z_]+)(?:=\w+)?`/g)].map(([, one = '']) => one)
          : [],
      );
      expect(needed.length, name).toBeGreaterThan(2);
      expect(given, name).toEqual(expect.arrayContaining(needed));
      const secret = /SECRET$|PASSWORD|_KEYS?$|SMTP_URL|LOGIN/;
      expect(Environment.map(({ Name }) => Name).filter((one) => secret.test(one))).toEqual([]);
    }
  });

  it('IC-15 has its pool call the triggers that are asked for, which no one else may, and none by itself', () => {
    expect(first.ofType('Lambda::Function')).toEqual([]);
    expect(first.ofType('Cognito::UserPool')[0]?.Properties).not.toHaveProperty('LambdaConfig');
    const files = globSync('apps/triggers/src/*.ts', { cwd: ROOT });
    expect(TRIGGER_NAMES.toSorted()).toEqual(files.map((one) => basename(one, '.ts')).toSorted());

    const [id = ''] = findAll('Cognito::UserPool')[0] ?? [];
    const permissions = findAll('Lambda::Permission').filter(
      ([, { Properties }]) => Properties['Principal'] === 'cognito-idp.amazonaws.com',
    );
    for (const [, { Properties }] of permissions) {
      expect(Properties).toMatchObject({
        Action: 'lambda:InvokeFunction',
        SourceAccount: INSTALLATION.account,
      });
    }
    const late = permissions.filter(([, { Properties }]) =>
      isDeepStrictEqual(Properties['SourceArn'], { 'Fn::GetAtt': [id, 'Arn'] }),
    );
    // Of a pool in use: each may be invoked before the pool is told of it.
    const early = permissions.filter((one) => !late.includes(one));
    expect(running.template.Resources[id]?.DependsOn).toEqual(early.map(([one]) => one).toSorted());
    for (const [, { Properties }] of early) {
      expect(resolve(Properties['SourceArn'], {})).toBe(
        'arn:AWS::Partition:cognito-idp:eu-central-1:111122223333:userpool/eu-central-1_abc123DEF',
      );
    }
    const { LambdaConfig } = running.template.Resources[id]?.Properties ?? {};
    const { PreTokenGenerationConfig, CustomEmailSender, KMSKeyID, ...others } =
      LambdaConfig as Record<string, unknown>;
    const [alias] = findAll('Lambda::Alias')[0] ?? [];
    expect(PreTokenGenerationConfig).toEqual({ LambdaArn: { Ref: alias }, LambdaVersion: 'V2_0' });
    const sender = { 'Fn::GetAtt': [findFunction('gatehouse-custom-email-sender').id, 'Arn'] };
    expect(CustomEmailSender).toEqual({ LambdaArn: sender, LambdaVersion: 'V1_0' });
    // A key of codes alone, in the pool's settings and the function's.
    const { made } = findFunction('gatehouse-custom-email-sender');
    expect(made['Environment']).toMatchObject({ Variables: { CODES_KEY: KMSKeyID } });
    const [codes] = (KMSKeyID as { 'Fn::GetAtt': string[] })['Fn::GetAtt'];
    expect(codes).toMatch(/^TriggersCodesKey/);
    expect(Object.keys(others).toSorted()).toEqual([
      ...['CustomMessage', 'PostConfirmation', 'PreSignUp'],
    ]);
    for (const some of [early, late]) {
      expect(some.map(([, { Properties }]) => Properties['FunctionName'])).toEqual(
        expect.arrayContaining([{ Ref: alias }, sender, ...Object.values(others)]),
      );
      expect(some).toHaveLength(TRIGGER_NAMES.length);
    }
    for (const userPoolId of ['us-east-1_abc', 'eu-central-1_a/*', 'eu-central-1_']) {
      expect(() => readInstallation({ ...INSTALLATION, userPoolId })).toThrow(
        'userPoolId: is no pool of the region',
      );
    }
    expect(() => readInstallation({ ...INSTALLATION, signUpDomains: ['a.example'] })).toThrow(
      'signUpDomains: holds no one off without the trigger pre-sign-up',
    );
  });

  it('IC-02 gives each trigger what its source calls, and IC-09 no secret', () => {
    for (const name of TRIGGER_NAMES) {
      const { secrets, postgres, mail, codes, text } = neededByTrigger(name);
      const { made } = findFunction(`gatehouse-${name}`);
      const own = getOwnStatements(made);
      const allowed = own.filter(({ Effect }) => Effect === 'Allow').flatMap(getActions);
      const network = allowed.filter((action) => action.startsWith('ec2:'));
      expect(allowed.toSorted()).toEqual(
        [
          ...['logs:CreateLogStream', 'logs:PutLogEvents', ...network],
          ...secrets.map((action) => `secretsmanager:${action}`),
          ...(secrets.length > 0 || codes ? ['kms:Decrypt'] : []),
          ...mail.map((action) => `ses:${action}`),
        ].toSorted(),
      );
      const denied = own.filter(({ Effect }) => Effect === 'Deny').flatMap(getActions);
      expect(denied).toEqual(network);
      for (const { Action, Resource: on } of own) {
        if (![Action].flat().every((action) => network.includes(action))) expect(on).not.toBe('*');
      }
      expect({
        network: network.length > 0,
        placed: made['VpcConfig'] !== undefined,
        bounded: made['ReservedConcurrentExecutions'] !== undefined,
      }).toEqual({ network: postgres, placed: postgres, bounded: postgres });

      const { Variables = {} } = (made['Environment'] ?? {}) as {
        Variables?: Record<string, unknown>;
      };
      expect(JSON.stringify(made)).not.toContain('{{resolve:');
      for (const [setting, value] of Object.entries(Variables)) {
        if (!/^(PG|NODE_)/.test(setting)) expect(text).toContain(`${setting}: z`);
        if (setting.endsWith('_SECRET')) expect(value).toHaveProperty('Ref');
      }
    }
    const names = running.ofType('Lambda::Function').flatMap(({ Properties }) => {
      const { Variables = {} } = (Properties['Environment'] ?? {}) as { Variables?: object };
      return Object.entries(Variables);
    });
    expect(Object.fromEntries(names)).toMatchObject({
      SIGN_UP_DOMAINS: 'example.com,example.org',
      TRIGGERS_GROUPS: 'on-request',
      PGUSER: 'gatehouse_app',
      PGSSLMODE: 'verify-full',
    });
  });

  it('IC-16 has the API as a function that no one but its API Gateway calls, of the release that runs', () => {
    expect(first.ofType('ApiGatewayV2::Api')).toEqual([]);
    const [api, ...others] = findAll('ApiGatewayV2::Api');
    expect(others).toEqual([]);
    expect(api?.[1].Properties).toMatchObject({
      ProtocolType: 'HTTP',
      DisableExecuteApiEndpoint: true,
    });
    const { id, made } = findFunction('gatehouse-api');
    expect(made).toMatchObject({
      Handler: 'index.handler',
      Code: { S3Key: 'v1.zip' },
      Timeout: 29,
    });
    const permissions = running
      .ofType('Lambda::Permission')
      .map(({ Properties }) => Properties)
      .filter(({ Principal }) => Principal === 'apigateway.amazonaws.com');
    expect(permissions).toHaveLength(1);
    expect(permissions[0]).toMatchObject({
      FunctionName: { 'Fn::GetAtt': [id, 'Arn'] },
      SourceAccount: INSTALLATION.account,
    });
    expect(resolve(permissions[0]?.['SourceArn'], { [api?.[0] ?? '']: 'API' })).toBe(
      'arn:AWS::Partition:execute-api:eu-central-1:111122223333:API/*/*',
    );
    const routes = running.ofType('ApiGatewayV2::Route').map(({ Properties }) => Properties);
    expect(routes.map(({ RouteKey }) => RouteKey).toSorted()).toEqual([
      'ANY /api/v1/{proxy+}',
      'ANY /scim/v2/{proxy+}',
    ]);
    const [integration] = running.ofType('ApiGatewayV2::Integration');
    expect(integration?.Properties).toMatchObject({ PayloadFormatVersion: '2.0' });
    expect(integration?.Properties['TimeoutInMillis']).toBeGreaterThan(29_000);
    const [domain] = running.ofType('ApiGatewayV2::DomainName');
    expect(domain?.Properties).toMatchObject({
      DomainName: 'api.example.com',
      DomainNameConfigurations: [{ EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' }],
    });
    for (const faulty of [{ host: 'api.example.com' }, { ...INSTALLATION }]) {
      expect(() => readInstallation({ ...INSTALLATION, apiFunction: faulty })).toThrow(
        'apiFunction',
      );
    }
    const { certificate, host } = INSTALLATION;
    expect(() => readInstallation({ ...INSTALLATION, apiFunction: { host, certificate } })).toThrow(
      'apiFunction.host: is the web app’s own',
    );
  });

  it('IC-16 bounds what the API function takes, tells of what fails, and writes down no token', () => {
    const [stage] = running.ofType('ApiGatewayV2::Stage').map(({ Properties }) => Properties);
    expect(stage).toMatchObject({
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
    });
    const { Format: format } = stage?.['AccessLogSettings'] as { Format: string };
    const logged = Object.values(JSON.parse(format) as Record<string, string>);
    expect(logged.length).toBeGreaterThan(5);
    // What a client writes may be a token: headers, the path, the query, claims.
    for (const variable of logged) {
      expect(variable).toMatch(/^\$context\.(?!path$|authorizer|identity\.userAgent)[\w.]+$/);
    }
    const { made } = findFunction('gatehouse-api');
    expect(made['ReservedConcurrentExecutions']).toBe(20);
    const alarms = JSON.stringify(running.ofType('CloudWatch::Alarm').filter(isOurs));
    for (const metric of ['"5xx"', '"Latency"', '"Throttles"']) expect(alarms).toContain(metric);
    const { SecurityGroupIds: groups = [] } = made['VpcConfig'] as { SecurityGroupIds?: unknown[] };
    expect(groups).toHaveLength(1);
    const [own] = (groups[0] as { 'Fn::GetAtt': string[] })['Fn::GetAtt'];
    const { SecurityGroupEgress: out, SecurityGroupIngress: into } =
      running.template.Resources[own ?? '']?.Properties ?? {};
    expect(into).toBeUndefined();
    expect(out).toMatchObject([{ FromPort: 443, ToPort: 443, IpProtocol: 'tcp' }]);
  });

  it('IC-02 IC-09 gives the API function what its source calls, and the names of its secrets', () => {
    const { made } = findFunction('gatehouse-api');
    const own = getOwnStatements(made);
    const network = own.filter(({ Effect }) => Effect === 'Deny').flatMap(getActions);
    expect(
      own
        .filter(({ Effect }) => Effect === 'Allow')
        .flatMap(getActions)
        .toSorted(),
    ).toEqual(
      [
        ...['logs:CreateLogStream', 'logs:PutLogEvents', 'secretsmanager:GetSecretValue'],
        ...['kms:Decrypt', ...network],
        ...APP_ACTIONS.api.pool.map((name) => `cognito-idp:${name}`),
        ...APP_ACTIONS.api.identityPool.map((name) => `cognito-identity:${name}`),
      ].toSorted(),
    );
    for (const { Action, Resource: on } of own) {
      if (![Action].flat().every((action) => network.includes(action))) expect(on).not.toBe('*');
    }
    const { Variables = {} } = made['Environment'] as { Variables?: Record<string, unknown> };
    const { Environment = [], Secrets = [], Command = [] } = container('web');
    const exported = [...JSON.stringify(Command).matchAll(/; export (\w+)\b/g)].map(
      ([, one = '']) => one,
    );
    const isPart = (name: string) => /^(APP_PASSWORD|SESSION_KEY_)/.test(name);
    const tasks = [...Environment, ...Secrets].map(({ Name }) => Name).concat(exported);
    expect(Object.keys(Variables).toSorted()).toEqual(
      [...new Set(tasks)]
        .filter((name) => !isPart(name) && !/^(HOST|PORT|LAME_DUCK_SECONDS)$/.test(name))
        .concat(tasks.includes('NODE_EXTRA_CA_CERTS') ? [] : 'NODE_EXTRA_CA_CERTS')
        .toSorted(),
    );
    expect(JSON.stringify(made)).not.toContain('{{resolve:');
    const readable = own.find(({ Sid }) => Sid === 'Secrets')?.Resource as { Ref: string }[];
    const names = new Set(readable.map(({ Ref }) => Ref));
    for (const [setting, value] of Object.entries(Variables)) {
      if (!/SECRET$|_KEYS?$|^DATABASE_URL$/.test(setting)) continue;
      const text = String(resolve(value, {}));
      const [secret = ''] = text.match(/(?<=<)\w+(?=>)/) ?? [];
      expect([...names], setting).toContain(secret);
    }
    expect(resolve(Variables['SESSION_ENCRYPTION_KEYS'], {})).toMatch(/^k1:<\w+>A=$/);
    expect(resolve(Variables['DATABASE_URL'], {})).toMatch(
      /^postgresql:\/\/gatehouse_app:<\w+>@there\.example\.com:5432\/gatehouse\?sslmode=verify-full$/,
    );
    // The worker's and the administrator's passwords, and the mail server, are none of its business.
    expect(JSON.stringify(readable)).not.toMatch(/worker|Admin|smtp/i);
  });

  it('IC-11 bundles each trigger to less than 1 MB, with what Lambda calls', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-infra-'));
    try {
      const bundles = await bundleTriggers(TRIGGER_NAMES, folder);
      expect(bundles.map(({ file }) => file)).toEqual(
        TRIGGER_NAMES.map((name) => join(folder, name, 'index.mjs')),
      );
      for (const { file, bytes } of bundles) {
        expect(bytes, file).toBeLessThan(1_024 * 1_024);
        expect(readFileSync(file, 'utf8'), file).toMatch(/export\s*\{[^}]*\bas handler\b/);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('puts together what holds a secret as the programs read it', () => {
    for (const name of ['web', 'worker', 'migrate', 'operate']) {
      const { Command = [], Secrets = [] } = container(name);
      const [, , script] = Command.map((part) => String(resolve(part, {})));
      // Letters and digits, as Secrets Manager is told to make them; what RDS makes has all signs.
      const secrets = Object.fromEntries(
        Secrets.map(({ Name }) => [
          Name,
          `${Name.replaceAll(/\W|_/g, '')}${'x1'.repeat(30)}`.slice(0, 42),
        ]),
      );
      const login = JSON.stringify({ username: 'gatehouse_admin', password: `a'b"$c/@?` });
      const environment = startedWith(script ?? '', {
        ...secrets,
        ADMIN_LOGIN: login,
        OPERATE: 'jobs',
        MIGRATE: 'migrate',
      });
      for (const [url, user] of [
        ['DATABASE_URL', 'gatehouse_app'],
        ['WORKER_DATABASE_URL', 'gatehouse_worker'],
        ['DATABASE_ADMIN_URL', 'gatehouse_admin'],
      ] as const) {
        if (environment[url] === undefined) continue;
        expect(new URL(environment[url])).toMatchObject({
          username: user,
          pathname: '/gatehouse',
          port: '5432',
        });
        const password = {
          gatehouse_app: secrets['APP_PASSWORD'],
          gatehouse_worker: secrets['WORKER_PASSWORD'],
          gatehouse_admin: `a'b"$c/@?`,
        }[user];
        expect(decodeURIComponent(new URL(environment[url]).password)).toBe(password);
        expect(environment[url]).toContain('sslmode=verify-full');
      }
      expect(environment['ARGS']).toMatch(
        /^apps\/(web\/server|worker\/src\/main|cli\/src\/main)\.ts( migrate| jobs)?$/,
      );
      if (name === 'migrate') continue;
      const [id, key = ''] = (environment['SESSION_ENCRYPTION_KEYS'] ?? '').split(/:(.*)/s);
      expect(id).toBe('k1');
      expect(Buffer.from(key, 'base64')).toHaveLength(32);
      expect(Buffer.from(key, 'base64').toString('base64')).toBe(key);
    }
  });

  it('runs as no one in particular, in a file system that it can’t write, behind TLS', () => {
    for (const name of ['web', 'worker', 'migrate', 'operate']) {
      expect(container(name)).toMatchObject({ User: '1000', ReadonlyRootFilesystem: true });
    }
    const listeners = running
      .ofType('ElasticLoadBalancingV2::Listener')
      .map(({ Properties }) => Properties);
    expect(listeners).toMatchObject([
      { Port: 443, SslPolicy: expect.stringContaining('TLS13') as string },
      { Port: 80, DefaultActions: [{ Type: 'redirect' }] },
    ]);
    expect(running.ofType('WAFv2::WebACLAssociation')).toHaveLength(1);
  });

  it('tells someone of every alarm, scales by latency, processor and queue, and can count what it scales by', () => {
    for (const { Properties } of running.ofType('CloudWatch::Alarm').filter(isOurs)) {
      expect(Properties['AlarmActions']).toHaveLength(1);
      // CloudWatch takes no search in an alarm.
      expect(JSON.stringify(Properties)).not.toContain('SEARCH(');
    }
    expect(running.ofType('CloudWatch::Alarm').filter(isOurs).length).toBeGreaterThan(12);
    const policies = running.ofType('ApplicationAutoScaling::ScalingPolicy');
    expect(policies).toHaveLength(4);
    const config = JSON.stringify(container('collector').Environment);
    for (const metric of ['gatehouse_oldest_job_seconds', 'gatehouse_parked_jobs']) {
      expect(config).toContain(metric);
      expect(readFileSync(join(ROOT, 'packages/db/src/metrics.ts'), 'utf8')).toContain(
        `'${metric}'`,
      );
    }
    expect(running.ofType('Budgets::Budget')).toHaveLength(1);
    expect(running.ofType('Backup::BackupSelection')).toHaveLength(1);
  });
});

/** Resources of a kind with their ids. */
const findAll = (type: string) =>
  Object.entries(running.template.Resources).filter(([, { Type }]) => Type === `AWS::${type}`);

/** A function by its name, with its id. */
function findFunction(name: string) {
  const [id, found] =
    findAll('Lambda::Function').find(([, { Properties }]) => Properties['FunctionName'] === name) ??
    [];
  if (id === undefined || found === undefined) throw new Error(`no function ${name}`);
  return { id, made: found.Properties };
}

/** All that a function's role says, which has no policies of others. */
function getOwnStatements(made: Resource['Properties']): Statement[] {
  const [role = ''] = (made['Role'] as { 'Fn::GetAtt': string[] })['Fn::GetAtt'];
  expect(running.template.Resources[role]?.Properties).not.toHaveProperty('ManagedPolicyArns');
  return running
    .ofType('IAM::Policy')
    .filter(({ Properties }) => JSON.stringify(Properties['Roles']).includes(`"${role}"`))
    .flatMap(({ Properties }) => getStatements(Properties['PolicyDocument']));
}

/** Alarms of scaling start tasks, and tell no one. */
const isOurs = ({ Properties }: Resource) =>
  JSON.stringify(Properties['AlarmActions']).includes('OperationsAlarms');

/** References and joined texts as they would be in the account. */
function resolve(value: unknown, refs: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(value)) return value.map((one) => resolve(one, refs));
  if (typeof value !== 'object' || value === null) return value;
  const { Ref, 'Fn::Join': join } = value as { Ref?: string; 'Fn::Join'?: [string, unknown[]] };
  if (Ref !== undefined) return refs[Ref] ?? Ref;
  if ('Fn::GetAtt' in value) return 'there.example.com';
  if (join) return join[1].map((part) => String(resolve(part, refs))).join(join[0]);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolve(one, refs)]));
}
