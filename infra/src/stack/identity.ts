import { BRAND } from '@gatehouse/brand/brand';
import { describePool } from '@gatehouse/cognito/describe-pool';
import type { Pool } from '@gatehouse/cognito/pool-file';
import type { KnownPublicClient } from '@gatehouse/domain/public-client';
import type { SocialProviderSettings } from '@gatehouse/domain/social-provider';
import { PROGRAM_SCOPES } from '@gatehouse/messages/program-scopes';
import { aws_cognito as cognito, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';

import type { Installation } from './installation.ts';
import { mailFrom } from './mail-from.ts';
import { toCfn } from './to-cfn.ts';

export interface IdentityProps {
  readonly installation: Installation;
  readonly pool: Pool;
  /** A reference to it, never the value. */
  readonly ssoProviderSecret: string;
  /** ARN of the SES identity; undefined while it may not be confirmed yet. */
  readonly mailIdentity: string | undefined;
  /** Functions that the pool calls; undefined for none. */
  readonly lambdaConfig: cognito.CfnUserPool.LambdaConfigProperty | undefined;
}

/** The user pool of `infra/pool.ts`, as provisioning would make it, and its owner. */
export class Identity extends Construct {
  readonly pool: cognito.CfnUserPool;
  readonly web: cognito.CfnUserPoolClient;
  readonly account: cognito.CfnUserPoolClient;
  readonly sso: cognito.CfnUserPoolClient;
  /** Apps without a secret, with the ids of their clients. */
  readonly publicClients: readonly KnownPublicClient[];
  /** Origin of the hosted pages. */
  readonly hostedUrl: string;
  readonly #branding: ReturnType<typeof describePool>['branding'];

  constructor(scope: Construct, id: string, props: IdentityProps) {
    super(scope, id);
    const { installation } = props;
    const described = describePool(
      {
        pool: withMail(props),
        clientName: BRAND.name,
        domainPrefix: installation.domainPrefix,
        appOrigin: `https://${installation.host}`,
        signUpOpen: installation.signUpOpen,
        emailCodes: installation.emailCodes,
        ssoProviderSecret: props.ssoProviderSecret,
        socialProviders: installation.socialProviders.map((one) => withSecret(one, installation)),
        publicClients: installation.publicClients,
        resourceServer: PROGRAM_SCOPES,
      },
      installation.name,
    );
    this.#branding = described.branding;
    this.pool = new cognito.CfnUserPool(this, 'Pool', {
      userPoolName: installation.name,
      ...toCfn<cognito.CfnUserPoolProps>(described.pool),
      ...(props.lambdaConfig && { lambdaConfig: props.lambdaConfig }),
    });
    this.pool.applyRemovalPolicy(RemovalPolicy.RETAIN);
    const scopes = new cognito.CfnUserPoolResourceServer(this, 'Scopes', {
      userPoolId: this.pool.ref,
      identifier: PROGRAM_SCOPES.identifier,
      name: PROGRAM_SCOPES.identifier,
      scopes: Object.entries(PROGRAM_SCOPES.scopes).map(([scopeName, scopeDescription]) => ({
        scopeName,
        scopeDescription,
      })),
    });
    const providers = described.providers.map(
      (provider) =>
        new cognito.CfnUserPoolIdentityProvider(this, `Provider ${provider.ProviderName}`, {
          userPoolId: this.pool.ref,
          ...toCfn<Omit<cognito.CfnUserPoolIdentityProviderProps, 'userPoolId'>>(provider),
        }),
    );
    const { web, account, sso } = described.clients;
    this.web = this.#client('Web', { ...web, secret: true, hasPages: true });
    this.account = this.#client('Account', { ...account, secret: true, hasPages: true });
    this.sso = this.#client('Sso', { ...sso, secret: true, hasPages: true });
    // A client takes no provider, and no scope, that is not there.
    for (const client of [this.web, this.sso]) {
      for (const provider of providers) client.addResourceDependency(provider);
    }
    this.publicClients = described.publicClients.map(({ app, ...client }) => {
      const made = this.#client(client.name, { ...client, secret: false, hasPages: true });
      return { ...app, clientId: made.ref };
    });
    for (const client of described.further) {
      this.#client(client.name, client).addResourceDependency(scopes);
    }
    for (const [groupName, group] of Object.entries(described.groups)) {
      new cognito.CfnUserPoolGroup(this, `Group ${groupName}`, {
        userPoolId: this.pool.ref,
        groupName,
        ...group,
      });
    }
    new cognito.CfnUserPoolDomain(this, 'Domain', {
      userPoolId: this.pool.ref,
      domain: installation.domainPrefix,
      managedLoginVersion: described.managedLogin,
    });
    const { region } = Stack.of(this);
    this.hostedUrl = `https://${installation.domainPrefix}.auth.${region}.amazoncognito.com`;
  }

  /** An app client, with the brand on its pages: managed login shows none without. */
  #client(
    id: string,
    client: { name: string; secret: boolean; hasPages: boolean; settings: object },
  ): cognito.CfnUserPoolClient {
    const made = new cognito.CfnUserPoolClient(this, id, {
      userPoolId: this.pool.ref,
      clientName: client.name,
      generateSecret: client.secret,
      ...toCfn<Partial<cognito.CfnUserPoolClientProps>>(client.settings),
    });
    if (!client.hasPages) return made;
    new cognito.CfnManagedLoginBranding(this, `${id}Branding`, {
      userPoolId: this.pool.ref,
      clientId: made.ref,
      settings: this.#branding.settings,
      assets: this.#branding.assets.map(({ Category, ColorMode, Extension, Bytes }) => ({
        category: Category ?? '',
        colorMode: ColorMode ?? '',
        extension: Extension ?? '',
        bytes: Buffer.from(Bytes ?? []).toString('base64'),
      })),
    });
    return made;
  }
}

/** Mail by SES once its identity is there, unless the pool file names another. */
function withMail({ pool, mailIdentity, installation }: IdentityProps): Pool {
  if (pool.mail !== undefined || mailIdentity === undefined) return pool;
  const from = mailFrom(installation);
  return { ...pool, mail: { by: 'ses', from, identityArn: mailIdentity } };
}

/** A provider with a reference to its secret, which a person has put into Secrets Manager. */
function withSecret(
  provider: SocialProviderSettings,
  { name }: Installation,
): SocialProviderSettings {
  const field = provider.type === 'SignInWithApple' ? 'privateKey' : 'clientSecret';
  const secret = SecretValue.secretsManager(`${name}/social-${provider.name}`, {
    jsonField: field,
  });
  return { ...provider, [field]: secret.unsafeUnwrap() };
}
