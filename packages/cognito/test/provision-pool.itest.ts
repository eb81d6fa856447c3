import {
  CognitoIdentityProviderClient,
  CreateIdentityProviderCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DescribeManagedLoginBrandingByClientCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  UpdateManagedLoginBrandingCommand,
  UpdateUserPoolClientCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { BRAND, BRAND_COLOURS } from '@gatehouse/brand/brand';
import { describe, expect, it } from 'vitest';

import { definePool } from '../src/pool/pool-file.ts';
import { planPool, provisionPool } from '../src/provision-pool.ts';
import { ownPlan, target } from './pool.ts';

import type {} from '@gatehouse/testing/context';

describe('provisionPool', () => {
  const client = new CognitoIdentityProviderClient(target());

  const describePool = async (UserPoolId: string) =>
    (await client.send(new DescribeUserPoolCommand({ UserPoolId }))).UserPool;
  const describeClient = async (UserPoolId: string, ClientId: string) =>
    (await client.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }))).UserPoolClient;

  it('makes everything once; a second run changes nothing', async () => {
    const plan = ownPlan();
    const first = await provisionPool(target(), plan);
    const second = await provisionPool(target(), plan);

    expect(first.changes).toHaveLength(11);
    expect(second).toEqual({ ...first, changes: [] });
  });

  it('gives the pages of every client the brand, beside what others have styled', async () => {
    const plan = ownPlan();
    const { userPoolId: UserPoolId, clientId: ClientId } = await provisionPool(target(), plan);
    const describeBranding = async () =>
      (await client.send(new DescribeManagedLoginBrandingByClientCommand({ UserPoolId, ClientId })))
        .ManagedLoginBranding;
    const made = await describeBranding();
    const accent = BRAND_COLOURS.accent.light.slice(1);
    const branded = {
      components: {
        primaryButton: { lightMode: { defaults: { backgroundColor: `${accent}ff` } } },
      },
    };
    expect(made?.Settings).toMatchObject(branded);
    const logo = made?.Assets?.find(({ Category }) => Category === 'FORM_LOGO');
    expect(Buffer.from(logo?.Bytes ?? []).toString()).toContain(BRAND.name);

    await client.send(
      new UpdateManagedLoginBrandingCommand({
        UserPoolId,
        ManagedLoginBrandingId: made?.ManagedLoginBrandingId,
        Settings: { components: { pageFooter: { backgroundImage: { enabled: true } } } },
      }),
    );
    const { changes } = await provisionPool(target(), plan);
    expect(changes).toEqual(['update branding of app client web']);
    expect((await describeBranding())?.Settings).toMatchObject({
      components: { ...branded.components, pageFooter: { backgroundImage: { enabled: true } } },
    });
    expect((await provisionPool(target(), plan)).changes).toEqual([]);
  });

  it('makes a pool that signs in by e-mail regardless of case, and verifies addresses', async () => {
    const { userPoolId } = await provisionPool(target(), ownPlan());
    expect(await describePool(userPoolId)).toMatchObject({
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AutoVerifiedAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      DeletionProtection: 'ACTIVE',
    });
  });

  it('makes a client that allows the code grant and nothing else', async () => {
    const { userPoolId, clientId } = await provisionPool(target(), ownPlan());
    const made = await describeClient(userPoolId, clientId);

    expect(made).toMatchObject({
      AllowedOAuthFlows: ['code'],
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
      CallbackURLs: ['http://localhost:3000/api/auth/callback/cognito'],
    });
    expect(made?.AllowedOAuthScopes).not.toContain('aws.cognito.signin.user.admin');
    expect(made?.ExplicitAuthFlows).toEqual(['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_AUTH']);
    expect(made?.WriteAttributes?.toSorted()).toEqual(['email', 'name']);
  });

  it('makes a second client, the only one whose tokens may change the account', async () => {
    const made = await provisionPool(target(), ownPlan());
    const account = await describeClient(made.userPoolId, made.accountClientId);

    expect(account).toMatchObject({
      ClientSecret: made.accountClientSecret,
      AllowedOAuthFlows: ['code'],
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_AUTH'],
      CallbackURLs: ['http://localhost:3000/api/auth/callback/account'],
      WriteAttributes: ['email'],
      AccessTokenValidity: 10,
    });
    expect(account?.AllowedOAuthScopes).toContain('aws.cognito.signin.user.admin');
    expect(await describePool(made.userPoolId)).toMatchObject({ MfaConfiguration: 'OPTIONAL' });
  });

  it('PC-21 makes a client without a secret for each public app, and keeps to the letter of its addresses', async () => {
    const spa = {
      name: 'spa',
      callbackUrls: ['https://spa.example.com/'],
      signOutUrls: ['https://spa.example.com/out'],
      origins: ['https://spa.example.com'],
    };
    const mobile = { ...spa, name: 'mobile', callbackUrls: ['com.example.app://callback'] };
    const plan = ownPlan({ publicClients: [spa, mobile] });
    const made = await provisionPool(target(), plan);

    expect(made.publicClients).toMatchObject([spa, mobile]);
    expect(await provisionPool(target(), plan)).toEqual({ ...made, changes: [] });
    const client = await describeClient(made.userPoolId, made.publicClients[0]?.clientId ?? '');
    expect(client?.ClientSecret).toBeUndefined();
    expect(client).toMatchObject({
      ClientName: 'web spa',
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      CallbackURLs: spa.callbackUrls,
      LogoutURLs: spa.signOutUrls,
      SupportedIdentityProviders: ['COGNITO'],
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'],
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
      AccessTokenValidity: 15,
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
    });
    expect(client?.WriteAttributes?.toSorted()).toEqual(['email', 'name']);
    expect(client?.ReadAttributes?.toSorted()).toEqual(['email', 'email_verified', 'name']);
  });

  it('takes no client with a secret for a public one', async () => {
    const plan = ownPlan();
    const { userPoolId: UserPoolId } = await provisionPool(target(), plan);
    await client.send(
      new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'web spa', GenerateSecret: true }),
    );
    const spa = { name: 'spa', callbackUrls: ['https://a.example/'], signOutUrls: [], origins: [] };
    await expect(provisionPool(target(), { ...plan, publicClients: [spa] })).rejects.toThrow(
      'App client web spa has a secret',
    );
  });

  it('follows a change of the plan', async () => {
    const plan = ownPlan();
    const { userPoolId, clientId } = await provisionPool(target(), plan);
    const moved = { ...plan, appOrigin: 'https://app.example.com', signUpOpen: false };

    const { changes } = await provisionPool(target(), moved);

    expect(changes).toHaveLength(5);
    expect(await describePool(userPoolId)).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      AutoVerifiedAttributes: ['email'],
    });
    expect(await describeClient(userPoolId, clientId)).toMatchObject({
      LogoutURLs: ['https://app.example.com/sign-in', 'http://localhost:3000/sign-in'],
    });
  });

  it('MF-12 lets codes by email sign in only where the app is told of them', async () => {
    const plan = ownPlan();
    const { userPoolId } = await provisionPool(target(), { ...plan, emailCodes: true });
    const factors = async () =>
      (await describePool(userPoolId))?.Policies?.SignInPolicy?.AllowedFirstAuthFactors?.toSorted();
    expect(await factors()).toEqual(['EMAIL_OTP', 'PASSWORD', 'WEB_AUTHN']);
    const { changes } = await provisionPool(target(), plan);
    expect(changes).toEqual([expect.stringContaining('AllowedFirstAuthFactors − EMAIL_OTP')]);
    expect(await factors()).toEqual(['PASSWORD', 'WEB_AUTHN']);
  });

  it('takes off what is named, and nothing else', async () => {
    const plan = ownPlan();
    const { userPoolId, clientId } = await provisionPool(target(), plan);
    const moved = { ...plan, appOrigin: 'https://app.example.com' };
    const { kept } = await provisionPool(target(), moved);
    const old = 'http://localhost:3000/api/auth/callback/cognito';
    expect(kept).toContain(`app client web: CallbackURLs ${old}`);

    await expect(provisionPool(target(), moved, ['http://nowhere.example'])).rejects.toThrow(
      'Nothing was there to remove: http://nowhere.example.',
    );
    const ours = 'https://app.example.com/sign-in';
    await expect(provisionPool(target(), moved, [ours])).rejects.toThrow('Nothing was there');
    const { changes } = await provisionPool(target(), moved, [old]);

    expect(changes).toEqual([`update app client web: CallbackURLs − ${old}`]);
    expect(await describeClient(userPoolId, clientId)).toMatchObject({
      CallbackURLs: ['https://app.example.com/api/auth/callback/cognito'],
      LogoutURLs: [ours, 'http://localhost:3000/sign-in'],
    });
  });

  it('keeps what others have set, in ten runs, and repairs its own', async () => {
    const plan = ownPlan();
    const { userPoolId, clientId } = await provisionPool(target(), plan);
    await client.send(
      new CreateIdentityProviderCommand({
        UserPoolId: userPoolId,
        ProviderName: 'Google',
        ProviderType: 'Google',
        ProviderDetails: { client_id: 'a', client_secret: 'b', authorize_scopes: 'openid email' },
      }),
    );
    const pool = await describePool(userPoolId);
    await client.send(
      new UpdateUserPoolCommand({
        UserPoolId: userPoolId,
        AutoVerifiedAttributes: pool?.AutoVerifiedAttributes,
        UserAttributeUpdateSettings: pool?.UserAttributeUpdateSettings,
        DeletionProtection: 'INACTIVE',
        EmailVerificationSubject: 'Welcome',
        UserPoolTags: { team: 'a' },
        AdminCreateUserConfig: { InviteMessageTemplate: { EmailSubject: 'Come in' } },
        AccountRecoverySetting: {
          RecoveryMechanisms: [
            { Name: 'verified_email', Priority: 1 },
            { Name: 'verified_phone_number', Priority: 2 },
          ],
        },
        Policies: {
          PasswordPolicy: { MinimumLength: 16, RequireSymbols: true, PasswordHistorySize: 3 },
        },
      }),
    );
    const made = await describeClient(userPoolId, clientId);
    const others = {
      AuthSessionValidity: 5,
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_AUTH', 'ALLOW_USER_SRP_AUTH'] as const,
      SupportedIdentityProviders: ['COGNITO', 'Google'],
      CallbackURLs: [...(made?.CallbackURLs ?? []), 'https://other.example.com/callback'],
      DefaultRedirectURI: 'https://other.example.com/callback',
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'] as const,
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
    };
    await client.send(
      new UpdateUserPoolClientCommand({
        UserPoolId: userPoolId,
        ClientId: clientId,
        ...others,
        ExplicitAuthFlows: [...others.ExplicitAuthFlows],
        AllowedOAuthFlows: [...others.AllowedOAuthFlows],
      }),
    );

    const planned = await planPool(target(), plan);
    const { changes, kept } = await provisionPool(target(), plan);
    expect(planned).toEqual({ changes, kept });
    expect(changes.join('\n')).toMatch(/^update user pool .*DeletionProtection INACTIVE → ACTIVE/);
    expect(changes.join('\n')).toMatch(/\nupdate app client web: .*WriteAttributes \+ email/);
    expect(kept).toEqual(
      expect.arrayContaining([
        'app client web: ExplicitAuthFlows ALLOW_USER_SRP_AUTH',
        'app client web: SupportedIdentityProviders Google',
        'app client web: CallbackURLs https://other.example.com/callback',
      ]),
    );

    const poolAfter = await describePool(userPoolId);
    expect(poolAfter).toMatchObject({
      DeletionProtection: 'ACTIVE',
      MfaConfiguration: 'OPTIONAL',
      EmailVerificationSubject: 'Welcome',
      UserPoolTags: { team: 'a' },
      AutoVerifiedAttributes: ['email'],
      AdminCreateUserConfig: { InviteMessageTemplate: { EmailSubject: 'Come in' } },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1 }, { Priority: 2 }] },
      Policies: {
        PasswordPolicy: { MinimumLength: 16, RequireSymbols: true, PasswordHistorySize: 3 },
      },
    });
    const clientAfter = await describeClient(userPoolId, clientId);
    expect(clientAfter).toMatchObject({ ...others, WriteAttributes: ['email', 'name'] });
    for (let run = 0; run < 10; run += 1) {
      expect((await provisionPool(target(), plan)).changes).toEqual([]);
    }
    expect(await describePool(userPoolId)).toEqual(poolAfter);
    expect(await describeClient(userPoolId, clientId)).toEqual(clientAfter);
  });

  it('names the one flow that it has to take off', async () => {
    const plan = ownPlan();
    const { userPoolId, clientId } = await provisionPool(target(), plan);
    await client.send(
      new UpdateUserPoolClientCommand({
        UserPoolId: userPoolId,
        ClientId: clientId,
        ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
      }),
    );
    const { changes, kept } = await provisionPool(target(), plan);
    expect(changes.join()).toContain('ExplicitAuthFlows − ALLOW_REFRESH_TOKEN_AUTH');
    expect(kept).toEqual(['app client web: ExplicitAuthFlows ALLOW_USER_SRP_AUTH']);
  });

  it('plans a pool that is not there, and makes nothing', async () => {
    const plan = ownPlan();
    const { changes } = await planPool(target(), plan);
    expect(changes.map((what) => what.split(':')[0])).toEqual([
      `create user pool ${plan.pool.name}`,
      'allow authenticator apps',
      'create app client web',
      'create app client web account',
      'create identity provider GatehouseSso',
      'create app client web sso',
      'create branding of app client web',
      'create branding of app client web account',
      'create branding of app client web sso',
      `create domain ${plan.domainPrefix}`,
      'create group platform',
    ]);
    expect((await planPool(target(), plan)).changes).toEqual(changes);
  });

  it('refuses a pool that can never be right', async () => {
    const plan = ownPlan();
    await client.send(new CreateUserPoolCommand({ PoolName: plan.pool.name }));
    await expect(provisionPool(target(), plan)).rejects.toThrow('sign people in by e-mail');
  });

  it('follows the pool file: attributes are added, never taken away; further clients, roles', async () => {
    const plan = ownPlan();
    const { userPoolId } = await provisionPool(target(), plan);
    const grown = definePool({
      name: plan.pool.name,
      tags: { team: 'a' },
      passwords: { minimumLength: 14, history: 3 },
      attributes: {
        required: ['email'],
        custom: { dept: { type: 'String', maxLength: 9, people: 'read' } },
      },
      clients: {
        further: [
          {
            name: 'wiki',
            secret: false,
            flow: 'code',
            scopes: ['openid'],
            callbackUrls: ['https://wiki.example.com/in'],
          },
        ],
      },
      groups: {
        'platform:operator': {
          description: 'Staff of the SaaS',
          roleArn: 'arn:aws:iam::000000000000:role/staff',
          precedence: 1,
        },
      },
    });
    const { changes } = await provisionPool(target(), { ...plan, pool: grown });
    expect(changes.map((what) => what.split(':')[0])).toEqual([
      'add attributes custom',
      `update user pool ${plan.pool.name}`,
      'update app client web',
      'update app client web account',
      'update app client web sso',
      'create app client web wiki',
      'create branding of app client web wiki',
      'update group platform',
    ]);
    expect((await provisionPool(target(), { ...plan, pool: grown })).changes).toEqual([]);
    const { kept } = await provisionPool(target(), plan);
    expect(kept).toContain(`user pool ${plan.pool.name}: custom:dept`);
    expect(await describePool(userPoolId)).toMatchObject({
      UserPoolTags: { team: 'a' },
      Policies: { PasswordPolicy: { MinimumLength: 14, PasswordHistorySize: 3 } },
    });
    const other = definePool({
      name: plan.pool.name,
      attributes: { required: ['email'], custom: { dept: { type: 'Number' } } },
    });
    await expect(planPool(target(), { ...plan, pool: other })).rejects.toThrow('custom:dept');
  });

  it('IC-08 leaves a pool alone that a stack made', async () => {
    const plan = ownPlan();
    const tagged = {
      ...plan,
      pool: definePool({ name: plan.pool.name, tags: { 'gatehouse:stack': 'acme' } }),
    };
    await provisionPool(target(), tagged);
    await expect(provisionPool(target(), plan)).rejects.toThrow('belongs to the stack acme');
  });
});
