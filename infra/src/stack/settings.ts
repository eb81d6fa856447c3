import {
  aws_ecs as ecs,
  aws_secretsmanager as secretsmanager,
  SecretValue,
  Stack,
} from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import { mailFrom } from './mail-from.ts';
import type { Parts } from './parts.ts';

/** What a container is started with. */
export interface Settings {
  readonly environment: Record<string, string>;
  readonly secrets: Record<string, ecs.Secret>;
  /** What holds a secret, as a shell puts it together: `"a:$SECRET"`. */
  readonly variables: Record<string, string>;
  /** Of a shell. */
  readonly command: string;
}

/** Amazon's certificates of RDS, and where they are put: the one place that can be written to. */
const CERTIFICATES = {
  url: 'https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem',
  file: '/dev/shm/rds.pem',
};

/** The settings of `.env.example` for each of the four; its table says which are whose. */
export function taskSettings(
  scope: Construct,
  props: Omit<Parts, 'sizing' | 'network'>,
): Record<'web' | 'worker' | 'migrate' | 'operate', Settings> {
  const { installation, identity, files, secrets, data } = props;
  const common = {
    NODE_ENV: 'production',

    APP_ORIGIN: `https://${installation.host}`,
  };
  const pool = {
    COGNITO_REGION: installation.region,
    COGNITO_USER_POOL_ID: identity.pool.ref,
    COGNITO_CLIENT_ID: identity.web.ref,
    COGNITO_SSO_CLIENT_ID: identity.sso.ref,
    IDENTITY_POOL_ID: files.identityPool.ref,
    FILES_BUCKET: files.bucket.bucketName,
  };
  const clientSecrets = {
    COGNITO_CLIENT_SECRET: keepClientSecret(scope, props, 'web'),
    COGNITO_SSO_CLIENT_SECRET: keepClientSecret(scope, props, 'sso'),
  };
  const sealing = {
    INVITATION_KEY: ecs.Secret.fromSecretsManager(secrets.invitations),
    ...Object.fromEntries(
      [...secrets.sessions].map(([name, secret]) => [
        sessionVariable(name),
        ecs.Secret.fromSecretsManager(secret),
      ]),
    ),
  };
  const admin = secretsmanager.Secret.fromSecretCompleteArn(scope, 'Admin', data.adminSecretArn);
  const passwords = {
    APP_PASSWORD: ecs.Secret.fromSecretsManager(secrets.appPassword),
    WORKER_PASSWORD: ecs.Secret.fromSecretsManager(secrets.workerPassword),
  };
  const { hostname } = data.cluster.clusterEndpoint;
  const url = (user: string, password: string) =>
    `postgresql://${user}:$${password}@${hostname}:5432/gatehouse?sslmode=verify-full`;
  const DATABASE_URL = `"${url('gatehouse_app', 'APP_PASSWORD')}"`;
  const WORKER_DATABASE_URL = `"${url('gatehouse_worker', 'WORKER_PASSWORD')}"`;
  const SESSION_ENCRYPTION_KEYS = [...secrets.sessions.keys()]
    .map((name) => `"${name}:$${sessionVariable(name)}"A=`)
    .join(',');
  const worker = {
    environment: {
      ...common,
      ...pool,
      WORKER_PORT: '3001',
      MAIL_FROM: mailFrom(installation),
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
      OTEL_TRACES_SAMPLER_ARG: '0',
    },
    secrets: {
      ...clientSecrets,
      ...sealing,
      WORKER_PASSWORD: passwords.WORKER_PASSWORD,
      SMTP_URL: ecs.Secret.fromSecretsManager(secrets.smtpUrl),
    },
    ...run('apps/worker/src/main.ts', { WORKER_DATABASE_URL, SESSION_ENCRYPTION_KEYS }),
  };
  return {
    web: {
      environment: {
        ...common,
        ...pool,
        HOST: '0.0.0.0',
        PORT: '3000',
        // The load balancer, and nothing else.
        TRUSTED_PROXIES: '1',
        // Two of its checks.
        LAME_DUCK_SECONDS: '25',
        SIGN_UP_OPEN: String(installation.signUpOpen),
        EMAIL_CODE_SIGN_IN: String(installation.emailCodes),
        SOCIAL_PROVIDERS: JSON.stringify(installation.socialProviders),
        PUBLIC_CLIENTS: Stack.of(scope).toJsonString(identity.publicClients),
        COGNITO_ACCOUNT_CLIENT_ID: identity.account.ref,
        COGNITO_HOSTED_URL: identity.hostedUrl,
      },
      secrets: {
        ...clientSecrets,
        ...sealing,
        APP_PASSWORD: passwords.APP_PASSWORD,
        AUTH_SECRET: ecs.Secret.fromSecretsManager(secrets.auth),
        SSO_PROVIDER_SECRET: ecs.Secret.fromSecretsManager(secrets.ssoProvider),
        COGNITO_ACCOUNT_CLIENT_SECRET: keepClientSecret(scope, props, 'account'),
      },
      ...run('apps/web/server.ts', { DATABASE_URL, SESSION_ENCRYPTION_KEYS }),
    },
    worker,
    // What is asked of it comes when it is started: OPERATE='operator add ada@example.com'.
    operate: {
      ...worker,
      environment: { ...worker.environment, OTEL_EXPORTER_OTLP_ENDPOINT: '', OPERATE: '--help' },
      ...run('apps/cli/src/main.ts $OPERATE', {
        WORKER_DATABASE_URL,
        SESSION_ENCRYPTION_KEYS,
      }),
    },
    migrate: {
      // 'release check' asks what it would do.
      environment: { ...common, MIGRATE: 'migrate' },
      secrets: { ...passwords, ADMIN_LOGIN: ecs.Secret.fromSecretsManager(admin) },
      ...run('apps/cli/src/main.ts $MIGRATE', {
        DATABASE_URL,
        WORKER_DATABASE_URL,
        // RDS chose the password, with signs that mean something in an address.
        DATABASE_ADMIN_URL: `"$(node -p 'const {username:u,password:p}=JSON.parse(process.env.ADMIN_LOGIN);"postgresql://"+u+":"+encodeURIComponent(p)+"@${hostname}:5432/gatehouse?sslmode=verify-full"')"`,
      }),
    },
  };
}

const sessionVariable = (name: string) => `SESSION_KEY_${name.toUpperCase()}`;

const fetchCertificates = `node -e "fetch('${CERTIFICATES.url}').then(r=>r.ok?r.text():Promise.reject(r.status)).then(t=>fs.writeFileSync('${CERTIFICATES.file}',t))"`;

/** Without the certificates, or with a value that can't be made, it does not start. */
const run = (program: string, variables: Record<string, string>) => ({
  variables,
  command: [
    'set -eu',
    fetchCertificates,
    ...Object.entries(variables).map(([name, value]) => `${name}=${value}; export ${name}`),
    `export NODE_EXTRA_CA_CERTS=${CERTIFICATES.file}`,
    `exec node ${program}`,
  ].join('; '),
});

/** The secret of an app client, which Cognito chose, where tasks can be given it. */
function keepClientSecret(
  scope: Construct,
  { identity, key, installation }: Pick<Parts, 'identity' | 'key' | 'installation'>,
  client: 'web' | 'account' | 'sso',
): ecs.Secret {
  const secret = new secretsmanager.Secret(scope, `Client ${client}`, {
    secretName: `${installation.name}/client-${client}`,
    description: `Secret of the app client ${client}`,
    encryptionKey: key,
    secretStringValue: SecretValue.resourceAttribute(identity[client].attrClientSecret),
  });
  return ecs.Secret.fromSecretsManager(secret);
}
