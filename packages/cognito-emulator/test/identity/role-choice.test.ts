import {
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  SetPrincipalTagAttributeMapCommand,
  type RoleMapping,
} from '@aws-sdk/client-cognito-identity';
import {
  AdminAddUserToGroupCommand,
  AdminUpdateUserAttributesCommand,
  CreateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createCredentials } from '@gatehouse/iam-local/credentials';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLab, type Lab } from './lab.ts';
import { makeRole, roleArn, trustPool } from './roles.ts';

const invalidConfiguration = { name: 'InvalidIdentityPoolConfigurationException' };
const denied = { name: 'NotAuthorizedException' };

describe('roles and tags of a session', { timeout: 60_000 }, () => {
  const key = Buffer.alloc(32, 3);
  let lab: Lab;
  let userPool: string;
  let clientId: string;
  let provider: string;
  let poolId: string;
  let mappingKey: string;

  beforeAll(async () => {
    lab = await startLab({ credentialsKey: key });
    userPool = await lab.createPool({
      Schema: [{ Name: 'tenant', AttributeDataType: 'String', Mutable: true }],
    });
    clientId = (await lab.createClient(userPool)).id;
    provider = lab.providerName(userPool);
    mappingKey = `${provider}:${clientId}`;
    poolId = await lab.createIdentityPool({
      CognitoIdentityProviders: [{ ProviderName: provider, ClientId: clientId }],
    });
    const trust = trustPool({ poolId, amr: 'authenticated' });
    lab.putRoles(...['first', 'fifth', 'owner', 'reader'].map((name) => makeRole(name, trust)));
    const groups = [
      ['g1', 1, 'first'],
      ['g5', 5, 'fifth'],
    ] as const;
    for (const [GroupName, Precedence, role] of groups) {
      const group = { UserPoolId: userPool, GroupName, Precedence, RoleArn: roleArn(role) };
      await lab.sdk.send(new CreateGroupCommand(group));
    }
    for (const GroupName of ['acme', 'not-acme']) {
      await lab.sdk.send(new CreateGroupCommand({ UserPoolId: userPool, GroupName }));
    }
  });
  afterAll(async () => {
    expect(lab.defects).toEqual([]);
    await lab.close();
  });

  /** Signs someone in who is in these groups. */
  async function signIn(Username: string, groups: string[], tenant?: string) {
    const input = { UserPoolId: userPool, Username };
    await lab.signIn(userPool, clientId, Username);
    for (const GroupName of groups) {
      await lab.sdk.send(new AdminAddUserToGroupCommand({ ...input, GroupName }));
    }
    if (tenant !== undefined) {
      const UserAttributes = [{ Name: 'custom:tenant', Value: tenant }];
      await lab.sdk.send(new AdminUpdateUserAttributesCommand({ ...input, UserAttributes }));
    }
    return (await lab.signIn(userPool, clientId, Username)).idToken;
  }

  /** What the session of a login says of itself. */
  async function openSession(token: string, CustomRoleArn?: string) {
    const Logins = { [provider]: token };
    const { IdentityId } = await lab.identity.send(
      new GetIdCommand({ IdentityPoolId: poolId, Logins }),
    );
    const custom = CustomRoleArn === undefined ? {} : { CustomRoleArn };
    const { Credentials } = await lab.identity.send(
      new GetCredentialsForIdentityCommand({ IdentityId, Logins, ...custom }),
    );
    const { AccessKeyId = '', SessionToken = '' } = Credentials ?? {};
    return createCredentials({ key }).open(AccessKeyId, SessionToken);
  }
  const map = (mapping: RoleMapping) => lab.setRoles(poolId, { [mappingKey]: mapping });
  const rule =
    (Claim: string, MatchType: 'Equals' | 'Contains' | 'StartsWith' | 'NotEqual') =>
    (Value: string, role: string) => ({ Claim, MatchType, Value, RoleARN: roleArn(role) });
  const mapRules = (...Rules: ReturnType<ReturnType<typeof rule>>[]) =>
    map({ Type: 'Rules', AmbiguousRoleResolution: 'Deny', RulesConfiguration: { Rules } });

  it('IP-15: of two groups, the role of the one with the lower precedence is taken', async () => {
    await map({ Type: 'Token', AmbiguousRoleResolution: 'Deny' });
    const token = await signIn('both', ['g5', 'g1']);
    expect((await openSession(token)).roleArn).toBe(roleArn('first'));
    // Of the roles in the token, the person may choose.
    expect((await openSession(token, roleArn('fifth'))).roleArn).toBe(roleArn('fifth'));
    const none = await signIn('none', []);
    await expect(openSession(none)).rejects.toMatchObject(denied);
    await map({ Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' });
    expect((await openSession(none)).roleArn).toBe(roleArn('member'));
  });

  it('IP-17: a role that is not in the token is refused, although it trusts the pool', async () => {
    await map({ Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' });
    const token = await signIn('climber', ['g5']);
    for (const role of ['first', 'owner', 'member', 'guest', 'nowhere']) {
      await expect(openSession(token, roleArn(role)), role).rejects.toMatchObject(denied);
    }
    await lab.setRoles(poolId);
    for (const role of ['member', 'owner']) {
      await expect(openSession(token, roleArn(role)), role).rejects.toMatchObject(denied);
    }
  });

  it('IP-18: the first rule that matches decides', async () => {
    const token = await signIn('ruled', ['acme']);
    await mapRules(
      rule('cognito:username', 'Equals')('someone', 'owner'),
      rule('cognito:username', 'StartsWith')('rul', 'reader'),
      rule('cognito:username', 'Equals')('ruled', 'owner'),
    );
    expect((await openSession(token)).roleArn).toBe(roleArn('reader'));
    // A later one may be chosen, if it matches.
    expect((await openSession(token, roleArn('owner'))).roleArn).toBe(roleArn('owner'));
    await expect(openSession(token, roleArn('first'))).rejects.toMatchObject(denied);
    const other = await signIn('rulx', []);
    await expect(openSession(other, roleArn('owner'))).rejects.toMatchObject(denied);
  });

  it('IP-18: no rule matches a claim that is not there, not even NotEqual', async () => {
    const token = await signIn('absent', []);
    await mapRules(
      rule('custom:tenant', 'NotEqual')('x', 'owner'),
      rule('toString', 'NotEqual')('x', 'owner'),
      rule('cognito:groups', 'NotEqual')('x', 'owner'),
    );
    await expect(openSession(token)).rejects.toMatchObject(denied);
  });

  it('IP-18: Equals wants a whole group; Contains is a substring, as on AWS', async () => {
    const token = await signIn('outsider', ['not-acme']);
    await mapRules(rule('cognito:groups', 'Equals')('acme', 'owner'));
    await expect(openSession(token)).rejects.toMatchObject(denied);
    await mapRules(rule('cognito:groups', 'Contains')('acme', 'reader'));
    expect((await openSession(token)).roleArn).toBe(roleArn('reader'));
    const insider = await signIn('insider', ['not-acme', 'acme']);
    await mapRules(rule('cognito:groups', 'Equals')('acme', 'owner'));
    expect((await openSession(insider)).roleArn).toBe(roleArn('owner'));
  });

  it('IP-20: a rule or a group names a role that does not trust this pool, and nothing comes of it', async () => {
    lab.putRoles(makeRole('stranger', trustPool({ poolId: 'us-east-1:0000' })));
    const token = await signIn('hopeful', []);
    for (const role of ['stranger', 'nowhere']) {
      await mapRules(rule('cognito:username', 'Equals')('hopeful', role));
      await expect(openSession(token), role).rejects.toMatchObject(invalidConfiguration);
    }
  });

  it('IP-21: with mapped tags a role must let sessions be tagged', async () => {
    await lab.setRoles(poolId);
    const token = await signIn('tagged', [], '0192-a.b/c:d');
    const untaggable = makeRole(
      'member',
      trustPool({ poolId, amr: 'authenticated', tagSession: false }),
    );
    lab.putRoles(untaggable);
    expect((await openSession(token)).tags).toEqual({});
    const tagMap = { IdentityPoolId: poolId, IdentityProviderName: provider };
    const PrincipalTags = { tenant: 'custom:tenant', absent: 'nickname', groups: 'cognito:groups' };
    await lab.identity.send(new SetPrincipalTagAttributeMapCommand({ ...tagMap, PrincipalTags }));
    await expect(openSession(token)).rejects.toMatchObject(invalidConfiguration);
    await lab.setRoles(poolId);
    expect((await openSession(token)).tags).toEqual({ tenant: '0192-a.b/c:d' });

    const defaults = { ...tagMap, UseDefaults: true };
    await lab.identity.send(new SetPrincipalTagAttributeMapCommand(defaults));
    const { tags } = await openSession(token);
    expect(tags).toEqual({ username: expect.any(String) as string, client: clientId });
  });

  it.each(['*', 'a?', '${aws:userid}', 'a,b', 'x'.repeat(257)])(
    'IP-21: a tag that could be a pattern, or is none, fails the call: %s',
    async (tenant) => {
      await lab.setRoles(poolId);
      const PrincipalTags = { tenant: 'custom:tenant' };
      const tagMap = { IdentityPoolId: poolId, IdentityProviderName: provider, PrincipalTags };
      await lab.identity.send(new SetPrincipalTagAttributeMapCommand(tagMap));
      const token = await signIn('pattern', [], tenant);
      await expect(openSession(token)).rejects.toMatchObject(invalidConfiguration);
      // The same person with a plain tag still may.
      expect((await openSession(await signIn('pattern', [], 'plain'))).tags.tenant).toBe('plain');
    },
  );
});
