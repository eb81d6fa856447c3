import {
  AddUserPoolClientSecretCommand,
  AdminLinkProviderForUserCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  CreateGroupCommand,
  CreateIdentityProviderCommand,
  CreateResourceServerCommand,
  CreateUserPoolDomainCommand,
  DeleteGroupCommand,
  DeleteUserPoolClientSecretCommand,
  DeleteUserPoolCommand,
  DeleteUserPoolDomainCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  DescribeUserPoolDomainCommand,
  GetGroupCommand,
  GetSigningCertificateCommand,
  ListGroupsCommand,
  ListIdentityProvidersCommand,
  ListResourceServersCommand,
  ListTagsForResourceCommand,
  ListUserPoolClientSecretsCommand,
  ListUserPoolClientsCommand,
  ListUserPoolsCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateGroupCommand,
  UpdateUserPoolClientCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFixture, type Fixture, UNREACHED_OIDC } from './fixture.ts';

describe('pools, clients, groups and providers', () => {
  let fixture: Fixture;
  let UserPoolId: string;

  beforeAll(async () => {
    fixture = await startFixture();
    UserPoolId = await fixture.createPool();
  });
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  it('resets what an update of a pool leaves out, but not what is immutable', async () => {
    const { sdk } = fixture;
    const id = await fixture.createPool({
      AutoVerifiedAttributes: ['email'],
      UsernameAttributes: ['email'],
      Policies: { PasswordPolicy: { MinimumLength: 12 } },
      UserPoolTags: { team: 'a' },
    });
    await sdk.send(new UpdateUserPoolCommand({ UserPoolId: id, PoolName: 'renamed' }));
    const { UserPool } = await sdk.send(new DescribeUserPoolCommand({ UserPoolId: id }));
    expect(UserPool).toMatchObject({
      Name: 'renamed',
      UsernameAttributes: ['email'],
      Policies: { PasswordPolicy: { MinimumLength: 8, RequireSymbols: true } },
      UserPoolTier: 'ESSENTIALS',
    });
    expect(UserPool?.AutoVerifiedAttributes).toBeUndefined();
    expect(UserPool?.CreationDate).toBeInstanceOf(Date);
  });

  it('resets what an update of a client leaves out', async () => {
    const { id } = await fixture.createClient(UserPoolId, { ReadAttributes: ['email'] });
    await fixture.sdk.send(
      new UpdateUserPoolClientCommand({ UserPoolId, ClientId: id, ClientName: 'x' }),
    );
    const { UserPoolClient } = await fixture.sdk.send(
      new DescribeUserPoolClientCommand({ UserPoolId, ClientId: id }),
    );
    expect(UserPoolClient?.ReadAttributes).toBeUndefined();
    expect(UserPoolClient?.CallbackURLs).toBeUndefined();
    expect(UserPoolClient?.PreventUserExistenceErrors).toBe('LEGACY');
  });

  it.each([
    [
      { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'USER_PASSWORD_AUTH'] },
      'InvalidParameterException',
    ],
    [{ CallbackURLs: ['http://example.com/cb'] }, 'InvalidParameterException'],
    [{ CallbackURLs: ['https://example.com/cb#x'] }, 'InvalidParameterException'],
    [{ AllowedOAuthScopes: ['nothing/here'] }, 'ScopeDoesNotExistException'],
    [
      { AllowedOAuthFlows: ['client_credentials'], AllowedOAuthScopes: [] },
      'InvalidOAuthFlowException',
    ],
    [
      { AccessTokenValidity: 2, TokenValidityUnits: { AccessToken: 'minutes' } },
      'InvalidParameterException',
    ],
    [
      { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 } },
      'InvalidParameterException',
    ],
    [{ ClientName: '' }, 'InvalidParameterException'],
  ] as const)('refuses the client %j', async (settings, name) => {
    await expect(fixture.createClient(UserPoolId, settings as never)).rejects.toMatchObject({
      name,
    });
  });

  it('pages groups with opaque tokens', async () => {
    const { sdk } = fixture;
    for (const n of [1, 2, 3, 4, 5]) {
      await sdk.send(new CreateGroupCommand({ UserPoolId, GroupName: `g${n}`, Precedence: n }));
    }
    await expect(
      sdk.send(new CreateGroupCommand({ UserPoolId, GroupName: 'g1' })),
    ).rejects.toMatchObject({ name: 'GroupExistsException' });
    const names: (string | undefined)[] = [];
    let NextToken: string | undefined;
    do {
      const page: { Groups?: { GroupName?: string }[]; NextToken?: string } = await sdk.send(
        new ListGroupsCommand({ UserPoolId, Limit: 2, NextToken }),
      );
      expect(page.Groups?.length).toBeLessThanOrEqual(2);
      names.push(...(page.Groups ?? []).map(({ GroupName }) => GroupName));
      NextToken = page.NextToken;
    } while (NextToken);
    expect(names).toEqual(['g1', 'g2', 'g3', 'g4', 'g5']);
    await expect(
      sdk.send(new ListGroupsCommand({ UserPoolId, NextToken: 'forged' })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await sdk.send(new UpdateGroupCommand({ UserPoolId, GroupName: 'g1', Description: 'one' }));
    const { Group } = await sdk.send(new GetGroupCommand({ UserPoolId, GroupName: 'g1' }));
    expect(Group).toMatchObject({ Description: 'one', Precedence: 1 });
    await sdk.send(new DeleteGroupCommand({ UserPoolId, GroupName: 'g1' }));
    await expect(
      sdk.send(new GetGroupCommand({ UserPoolId, GroupName: 'g1' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException', message: 'Group not found.' });
  });

  it('keeps two client secrets for rotation', async () => {
    const { id } = await fixture.createClient(UserPoolId, { GenerateSecret: true });
    const key = { UserPoolId, ClientId: id };
    const { ClientSecretDescriptor: added } = await fixture.sdk.send(
      new AddUserPoolClientSecretCommand(key),
    );
    await expect(fixture.sdk.send(new AddUserPoolClientSecretCommand(key))).rejects.toMatchObject({
      name: 'LimitExceededException',
    });
    await fixture.sdk.send(
      new DeleteUserPoolClientSecretCommand({ ...key, ClientSecretId: added?.ClientSecretId }),
    );
    const { ClientSecrets } = await fixture.sdk.send(new ListUserPoolClientSecretsCommand(key));
    expect(ClientSecrets).toHaveLength(1);
  });

  it('keeps a pool that has a domain', async () => {
    const { sdk } = fixture;
    const id = await fixture.createPool();
    await sdk.send(new CreateUserPoolDomainCommand({ UserPoolId: id, Domain: 'acme-login' }));
    await expect(sdk.send(new DeleteUserPoolCommand({ UserPoolId: id }))).rejects.toMatchObject({
      message:
        'User pool cannot be deleted. It has a domain configured that should be deleted first.',
    });
    await sdk.send(new DeleteUserPoolDomainCommand({ UserPoolId: id, Domain: 'acme-login' }));
    await sdk.send(new DeleteUserPoolCommand({ UserPoolId: id }));
    const gone = await sdk.send(new DescribeUserPoolDomainCommand({ Domain: 'acme-login' }));
    expect(gone.DomainDescription).toEqual({});
    await expect(sdk.send(new DescribeUserPoolCommand({ UserPoolId: id }))).rejects.toMatchObject({
      message: `User pool ${id} does not exist.`,
    });
  });

  it('lists pools, clients, resource servers and providers', async () => {
    const { sdk } = fixture;
    const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read' }];
    await sdk.send(
      new CreateResourceServerCommand({ UserPoolId, Identifier: 'api', Name: 'API', Scopes }),
    );
    await sdk.send(
      new CreateIdentityProviderCommand({
        UserPoolId,
        ProviderName: 'Corp',
        ProviderType: 'OIDC',
        ProviderDetails: UNREACHED_OIDC,
      }),
    );
    const pools = await sdk.send(new ListUserPoolsCommand({ MaxResults: 1 }));
    expect(pools.UserPools).toHaveLength(1);
    expect(pools.NextToken).toBeDefined();
    const clients = await sdk.send(new ListUserPoolClientsCommand({ UserPoolId }));
    expect(Object.keys(clients.UserPoolClients?.[0] ?? {}).sort()).toEqual([
      'ClientId',
      'ClientName',
      'UserPoolId',
    ]);
    const servers = await sdk.send(new ListResourceServersCommand({ UserPoolId }));
    expect(servers.ResourceServers?.[0]?.Scopes).toEqual(Scopes);
    const providers = await sdk.send(new ListIdentityProvidersCommand({ UserPoolId }));
    expect(providers.Providers?.[0]?.ProviderName).toBe('Corp');
    await sdk.send(
      new AdminCreateUserCommand({ UserPoolId, Username: 'linked', MessageAction: 'SUPPRESS' }),
    );
    await sdk.send(
      new AdminLinkProviderForUserCommand({
        UserPoolId,
        DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: 'linked' },
        SourceUser: {
          ProviderName: 'Corp',
          ProviderAttributeName: 'Cognito_Subject',
          ProviderAttributeValue: 'abc',
        },
      }),
    );
    const user = await sdk.send(new AdminGetUserCommand({ UserPoolId, Username: 'linked' }));
    const identities = user.UserAttributes?.find(({ Name }) => Name === 'identities');
    expect(identities?.Value).toContain('"userId":"abc"');
  });

  it('tags and certifies a pool', async () => {
    const { sdk } = fixture;
    const { UserPool } = await sdk.send(new DescribeUserPoolCommand({ UserPoolId }));
    const ResourceArn = UserPool?.Arn;
    await sdk.send(new TagResourceCommand({ ResourceArn, Tags: { a: '1', b: '2' } }));
    await sdk.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['a'] }));
    expect((await sdk.send(new ListTagsForResourceCommand({ ResourceArn }))).Tags).toEqual({
      b: '2',
    });
    const { Certificate } = await sdk.send(new GetSigningCertificateCommand({ UserPoolId }));
    const certificate = new X509Certificate(Buffer.from(Certificate ?? '', 'base64'));
    expect(certificate.subject).toBe(`CN=${UserPoolId}`);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
  });
});
