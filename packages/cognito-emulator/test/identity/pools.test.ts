import {
  CreateIdentityPoolCommand,
  DeleteIdentitiesCommand,
  DeleteIdentityPoolCommand,
  DescribeIdentityCommand,
  DescribeIdentityPoolCommand,
  GetIdCommand,
  GetIdentityPoolRolesCommand,
  GetPrincipalTagAttributeMapCommand,
  ListIdentitiesCommand,
  ListIdentityPoolsCommand,
  ListTagsForResourceCommand,
  paginateListIdentityPools,
  SetIdentityPoolRolesCommand,
  SetPrincipalTagAttributeMapCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateIdentityPoolCommand,
  type RoleMapping,
} from '@aws-sdk/client-cognito-identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLab, type Lab } from './lab.ts';
import { roleArn } from './roles.ts';

const SETTINGS = {
  IdentityPoolName: 'Files of tenants',
  AllowUnauthenticatedIdentities: false,
  AllowClassicFlow: false,
  SupportedLoginProviders: { 'graph.facebook.com': '123456789012345' },
  DeveloperProviderName: 'devname',
  OpenIdConnectProviderARNs: ['arn:aws:iam::000000000000:oidc-provider/login.example.com'],
  CognitoIdentityProviders: [
    { ProviderName: 'testprovider', ClientId: 'CLIENT12345', ServerSideTokenCheck: true },
  ],
  SamlProviderARNs: ['arn:aws:iam::000000000000:saml-provider/corp'],
};

describe('identity pools', { timeout: 30_000 }, () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await startLab();
  });
  afterAll(async () => {
    expect(lab.defects).toEqual([]);
    await lab.close();
  });

  const unknown = { name: 'ResourceNotFoundException' };

  it('keeps what it was given, and replaces all of it at an update', async () => {
    const IdentityPoolTags = { stage: 'test' };
    const { $metadata: _, ...created } = await lab.identity.send(
      new CreateIdentityPoolCommand({ ...SETTINGS, IdentityPoolTags }),
    );
    expect(created).toMatchObject({ ...SETTINGS, IdentityPoolTags });
    const IdentityPoolId = created.IdentityPoolId ?? '';
    const describePool = async () => {
      const { $metadata: __, ...pool } = await lab.identity.send(
        new DescribeIdentityPoolCommand({ IdentityPoolId }),
      );
      return pool;
    };
    expect(await describePool()).toEqual(created);

    const update = (more: object) =>
      lab.identity.send(
        new UpdateIdentityPoolCommand({
          IdentityPoolId,
          IdentityPoolName: 'renamed',
          AllowUnauthenticatedIdentities: true,
          ...more,
        }),
      );
    await update({ SupportedLoginProviders: {} });
    const updated = await describePool();
    expect(updated).toMatchObject({ IdentityPoolName: 'renamed', SupportedLoginProviders: {} });
    expect(updated.SamlProviderARNs).toBeUndefined();
    // Once set, it stays.
    expect(updated.DeveloperProviderName).toBe('devname');
    await expect(update({ DeveloperProviderName: 'other' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await expect(update({ SupportedLoginProviders: { devname: '1' } })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  it('refuses a name in the words of AWS', async () => {
    for (const name of ['pool#name', 'with!excl']) {
      await expect(
        lab.identity.send(new CreateIdentityPoolCommand({ ...SETTINGS, IdentityPoolName: name })),
      ).rejects.toMatchObject({
        name: 'ValidationException',
        message: `1 validation error detected: Value '${name}' at 'identityPoolName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w\\s+=,.@-]+`,
      });
    }
  });

  it('lists pools by pages, and says which one is not there', async () => {
    const wanted = await Promise.all([1, 2, 3].map(() => lab.createIdentityPool()));
    const found: (string | undefined)[] = [];
    const pages = paginateListIdentityPools(
      { client: lab.identity, pageSize: 2 },
      { MaxResults: 2 },
    );
    for await (const { IdentityPools = [] } of pages) {
      expect(IdentityPools.length).toBeLessThanOrEqual(2);
      found.push(...IdentityPools.map(({ IdentityPoolId }) => IdentityPoolId));
    }
    expect(found).toEqual(expect.arrayContaining(wanted));
    await expect(
      lab.identity.send(new ListIdentityPoolsCommand({ MaxResults: 61 })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
    const IdentityPoolId = 'us-east-1:00000000-0000-0000-0000-000000000000';
    await expect(
      lab.identity.send(new DescribeIdentityPoolCommand({ IdentityPoolId })),
    ).rejects.toMatchObject({ ...unknown, message: `IdentityPool '${IdentityPoolId}' not found.` });
    await expect(lab.identity.send(new GetIdCommand({ IdentityPoolId }))).rejects.toMatchObject(
      unknown,
    );
  });

  it('lists, describes and deletes identities; a deleted pool takes its own with it', async () => {
    const IdentityPoolId = await lab.createIdentityPool();
    const ids = await Promise.all(
      [1, 2, 3].map(async () => {
        const { IdentityId = '' } = await lab.identity.send(new GetIdCommand({ IdentityPoolId }));
        return IdentityId;
      }),
    );
    const list = async (NextToken?: string) =>
      lab.identity.send(
        new ListIdentitiesCommand({
          IdentityPoolId,
          MaxResults: 2,
          ...(NextToken ? { NextToken } : {}),
        }),
      );
    const first = await list();
    const second = await list(first.NextToken);
    expect(second.NextToken).toBeUndefined();
    const listed = [...(first.Identities ?? []), ...(second.Identities ?? [])];
    expect(listed.map(({ IdentityId }) => IdentityId)).toEqual(ids.toSorted());
    const [gone = '', left = ''] = ids;
    await lab.identity.send(new DeleteIdentitiesCommand({ IdentityIdsToDelete: [gone] }));
    const describeIdentity = (IdentityId: string) =>
      lab.identity.send(new DescribeIdentityCommand({ IdentityId }));
    await expect(describeIdentity(gone)).rejects.toMatchObject(unknown);
    expect(await describeIdentity(left)).toMatchObject({ IdentityId: left, Logins: [] });
    await lab.identity.send(new DeleteIdentityPoolCommand({ IdentityPoolId }));
    await expect(describeIdentity(left)).rejects.toMatchObject(unknown);
    await expect(list()).rejects.toMatchObject(unknown);
  });

  it('keeps roles, mappings and tag maps, and refuses what could not work', async () => {
    const IdentityPoolId = await lab.createIdentityPool();
    const Roles = { authenticated: roleArn('a'), unauthenticated: roleArn('b') };
    const set = (mapping: RoleMapping) =>
      lab.identity.send(
        new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles, RoleMappings: { p: mapping } }),
      );
    const Rules = [{ Claim: 'c', MatchType: 'Equals' as const, Value: 'v', RoleARN: roleArn('a') }];
    const good: RoleMapping = {
      Type: 'Rules',
      AmbiguousRoleResolution: 'Deny',
      RulesConfiguration: { Rules },
    };
    await set(good);
    expect(
      await lab.identity.send(new GetIdentityPoolRolesCommand({ IdentityPoolId })),
    ).toMatchObject({ Roles, RoleMappings: { p: good } });
    for (const bad of [
      { Type: 'Token' },
      { Type: 'Rules', AmbiguousRoleResolution: 'Deny' },
      { ...good, Type: 'Token' },
      { ...good, RulesConfiguration: { Rules: Array(26).fill(Rules[0]) as typeof Rules } },
    ] as RoleMapping[]) {
      await expect(set(bad), JSON.stringify(bad).slice(0, 80)).rejects.toMatchObject({
        name: 'InvalidParameterException',
      });
    }

    const provider = { IdentityPoolId, IdentityProviderName: 'p' };
    const getMap = () => lab.identity.send(new GetPrincipalTagAttributeMapCommand(provider));
    await expect(getMap()).rejects.toMatchObject(unknown);
    const PrincipalTags = { tenant: 'custom:tenant' };
    await lab.identity.send(new SetPrincipalTagAttributeMapCommand({ ...provider, PrincipalTags }));
    expect(await getMap()).toMatchObject({ UseDefaults: false, PrincipalTags });
    await lab.identity.send(
      new SetPrincipalTagAttributeMapCommand({ ...provider, UseDefaults: true }),
    );
    expect(await getMap()).toMatchObject({ PrincipalTags: { username: 'sub', client: 'aud' } });
  });

  it('tags pools by their ARN, and only those of this account', async () => {
    const id = await lab.createIdentityPool();
    const ResourceArn = `arn:aws:cognito-identity:us-east-1:000000000000:identitypool/${id}`;
    const tags = async () =>
      (await lab.identity.send(new ListTagsForResourceCommand({ ResourceArn }))).Tags;
    await lab.identity.send(new TagResourceCommand({ ResourceArn, Tags: { a: '1', b: '2' } }));
    await lab.identity.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['a'] }));
    expect(await tags()).toEqual({ b: '2' });
    const foreign = ResourceArn.replace('000000000000', '111111111111');
    await expect(
      lab.identity.send(new TagResourceCommand({ ResourceArn: foreign, Tags: { c: '3' } })),
    ).rejects.toMatchObject(unknown);
    await expect(
      lab.identity.send(new TagResourceCommand({ ResourceArn, Tags: { 'aws:c': '3' } })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('moves with the exported state', async () => {
    const id = await lab.createIdentityPool();
    const { IdentityId } = await lab.identity.send(new GetIdCommand({ IdentityPoolId: id }));
    const seed = await (await fetch(`${lab.controlUrl}/state`)).text();
    const copy = await startLab({ seed });
    expect(await copy.identity.send(new DescribeIdentityCommand({ IdentityId }))).toMatchObject({
      IdentityId,
    });
    await copy.close();
    process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY = lab.url;
  });
});
