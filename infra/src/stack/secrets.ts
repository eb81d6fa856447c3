import { type aws_kms as kms, aws_secretsmanager as secrets, RemovalPolicy } from 'aws-cdk-lib';
import { Construct } from 'constructs';

import type { Installation } from './installation.ts';

/**
 * What no one needs to know. Letters and digits alone, so that each stands in a URL and in base64 as it
 * is: 44 of them are 33 bytes of base64.
 */
export class Secrets extends Construct {
  /** Passwords of the two logins that the app has. */
  readonly appPassword: secrets.Secret;
  readonly workerPassword: secrets.Secret;
  readonly auth: secrets.Secret;
  readonly invitations: secrets.Secret;
  readonly ssoProvider: secrets.Secret;
  /** By the name of the key, the newest first. */
  readonly sessions: ReadonlyMap<string, secrets.Secret>;
  /** Of the mail server: filled in by a person, once. */
  readonly smtpUrl: secrets.Secret;

  constructor(
    scope: Construct,
    id: string,
    { key, names }: { key: kms.IKey; names: Installation },
  ) {
    super(scope, id);
    const make = (name: string, description: string, length = 44) =>
      new secrets.Secret(this, name, {
        secretName: `${names.name}/${name}`,
        description,
        encryptionKey: key,
        generateSecretString: {
          excludePunctuation: true,
          includeSpace: false,
          passwordLength: length,
        },
        removalPolicy: RemovalPolicy.RETAIN,
      });
    this.appPassword = make('database-app', 'Password of the database login gatehouse_app');
    this.workerPassword = make(
      'database-worker',
      'Password of the database login gatehouse_worker',
    );
    this.auth = make('auth', 'AUTH_SECRET: cookies of the sign-in ceremony');
    this.invitations = make('invitations', 'INVITATION_KEY: links and temporary passwords');
    this.ssoProvider = make('sso-provider', 'SSO_PROVIDER_SECRET: the bridge of single sign-on');
    // 42, and `A=`, which the task adds: the base64 of exactly 32 bytes.
    this.sessions = new Map(
      names.sessionKeys.map((one) => [
        one,
        make(`session-${one}`, 'A key of SESSION_ENCRYPTION_KEYS', 42),
      ]),
    );
    this.smtpUrl = make(
      'smtp-url',
      'SMTP_URL: put in smtps://user:password@host:465 before the worker starts',
    );
  }
}
