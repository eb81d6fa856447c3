import {
  CognitoIdentityProviderClient,
  CreateUserPoolCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  UpdateUserPoolClientCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';

import { provisionPool } from '../src/provision-pool.ts';
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

    expect(first.changes).toHaveLength(6);
    expect(second).toEqual({ ...first, changes: [] });
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
    expect(made?.ExplicitAuthFlows).toEqual(['ALLOW_CUSTOM_AUTH']);
    expect(made?.WriteAttributes?.toSorted()).toEqual(['email', 'name']);
  });

  it('makes a second client, the only one whose tokens may change the account', async () => {
    const made = await provisionPool(target(), ownPlan());
    const account = await describeClient(made.userPoolId, made.accountClientId);

    expect(account).toMatchObject({
      ClientSecret: made.accountClientSecret,
      AllowedOAuthFlows: ['code'],
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'],
      CallbackURLs: ['http://localhost:3000/api/auth/callback/account'],
      WriteAttributes: ['email'],
      AccessTokenValidity: 10,
    });
    expect(account?.AllowedOAuthScopes).toContain('aws.cognito.signin.user.admin');
    expect(await describePool(made.userPoolId)).toMatchObject({ MfaConfiguration: 'OPTIONAL' });
  });

  it('follows a change of the plan', async () => {
    const plan = ownPlan();
    const { userPoolId, clientId } = await provisionPool(target(), plan);
    const moved = { ...plan, appOrigin: 'https://app.example.com', signUpOpen: false };

    const { changes } = await provisionPool(target(), moved);

    expect(changes).toHaveLength(3);
    expect(await describePool(userPoolId)).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      AutoVerifiedAttributes: ['email'],
    });
    expect(await describeClient(userPoolId, clientId)).toMatchObject({
      LogoutURLs: ['https://app.example.com/sign-in'],
    });
  });

  it('keeps settings that others made, and repairs its own', async () => {
    const plan = ownPlan();
    const { userPoolId, clientId } = await provisionPool(target(), plan);
    await client.send(
      new UpdateUserPoolCommand({
        UserPoolId: userPoolId,
        EmailVerificationSubject: 'Welcome',
        UserPoolTags: { team: 'a' },
      }),
    );
    await client.send(
      new UpdateUserPoolClientCommand({
        UserPoolId: userPoolId,
        ClientId: clientId,
        AuthSessionValidity: 5,
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      }),
    );

    const { changes } = await provisionPool(target(), plan);

    // The pool, whose authenticator apps UpdateUserPool has switched off, and the client.
    expect(changes).toHaveLength(3);
    expect(await describePool(userPoolId)).toMatchObject({
      MfaConfiguration: 'OPTIONAL',
      EmailVerificationSubject: 'Welcome',
      UserPoolTags: { team: 'a' },
      AutoVerifiedAttributes: ['email'],
    });
    expect(await describeClient(userPoolId, clientId)).toMatchObject({
      AuthSessionValidity: 5,
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'],
    });
  });

  it('refuses a pool that can never be right', async () => {
    const plan = ownPlan();
    await client.send(new CreateUserPoolCommand({ PoolName: plan.poolName }));
    await expect(provisionPool(target(), plan)).rejects.toThrow('another name');
  });
});
