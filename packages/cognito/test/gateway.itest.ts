import {
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';

import { type CognitoGateway, createCognitoGateway } from '../src/index.ts';
import { provisionPool } from '../src/provision-pool.ts';
import { ownPlan, target } from './pool.ts';

import type {} from '@gatehouse/testing/context';

describe('the gateway', () => {
  let gateway: CognitoGateway;
  let userPoolId: string;

  beforeAll(async () => {
    const pool = await provisionPool(target(), ownPlan());
    userPoolId = pool.userPoolId;
    gateway = createCognitoGateway({ ...target(), ...pool });
  });

  const newEmail = () => `ann-${randomBytes(4).toString('hex')}@example.com`;

  async function newUser() {
    const email = newEmail();
    const { user } = await gateway.createUser({ email, temporaryPassword: newPassword() });
    return { ...user, email };
  }

  it('creates a user once, whatever the case of the address, and reads the rest back', async () => {
    const email = newEmail();
    const first = await gateway.createUser({
      email,
      name: 'Ann',
      temporaryPassword: newPassword(),
    });
    const second = await gateway.createUser({
      email: email.toUpperCase(),
      temporaryPassword: newPassword(),
    });

    expect(first).toMatchObject({
      created: true,
      user: {
        email,
        emailVerified: true,
        enabled: true,
        name: 'Ann',
        status: 'FORCE_CHANGE_PASSWORD',
      },
    });
    expect(second).toEqual({ ...first, created: false });
  });

  it('finds users by address and by sub, and no one where no one is', async () => {
    const user = await newUser();

    expect(await gateway.findUserByEmail(user.email.toUpperCase())).toMatchObject({
      sub: user.sub,
    });
    expect(await gateway.getUser(user.sub)).toMatchObject({ sub: user.sub, email: user.email });
    expect(await gateway.findUserByEmail(newEmail())).toBeUndefined();
    expect(await gateway.findUserByEmail('no address')).toBeUndefined();
    expect(await gateway.getUser(crypto.randomUUID())).toBeUndefined();
  });

  it('refuses a temporary password that the policy refuses', async () => {
    await expect(
      gateway.createUser({ email: newEmail(), temporaryPassword: 'short' }),
    ).rejects.toMatchObject({ code: 'cognito.password_refused' });
  });

  it('renews the temporary password of someone who never signed in, and of no one else', async () => {
    const user = await newUser();
    await gateway.resendTemporaryPassword(user.sub);

    const client = new CognitoIdentityProviderClient(target());
    await client.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: userPoolId,
        Username: user.sub,
        Password: newPassword(),
        Permanent: true,
      }),
    );
    await expect(gateway.resendTemporaryPassword(user.sub)).rejects.toMatchObject({
      code: 'cognito.unsupported_state',
    });
    await expect(gateway.resendTemporaryPassword(crypto.randomUUID())).rejects.toMatchObject({
      code: 'cognito.user_not_found',
    });
  });

  it('ensures a group and its description', async () => {
    const name = `t_${randomBytes(16).toString('hex')}:owner`;

    expect(await gateway.ensureGroup(name, 'Acme')).toBe(true);
    expect(await gateway.ensureGroup(name, 'Acme')).toBe(false);
    expect(await gateway.ensureGroup(name, 'Acme Robotics')).toBe(true);
  });

  it('survives two who make the same group at once', async () => {
    const name = `t_${randomBytes(16).toString('hex')}:admin`;
    const both = [gateway.ensureGroup(name, 'Acme'), gateway.ensureGroup(name, 'Acme')];
    await expect(Promise.all(both)).resolves.toHaveLength(2);
  });

  it('adds to and removes from groups, once or twice', async () => {
    const user = await newUser();
    const group = `t_${randomBytes(16).toString('hex')}:member`;
    await gateway.ensureGroup(group, 'Acme');

    await gateway.addUserToGroup(user.sub, group);
    await gateway.addUserToGroup(user.sub, group);
    expect(await gateway.listGroupsOfUser(user.sub)).toEqual([group]);

    await gateway.removeUserFromGroup(user.sub, group);
    await gateway.removeUserFromGroup(user.sub, group);
    await gateway.removeUserFromGroup(user.sub, 'never-made');
    expect(await gateway.listGroupsOfUser(user.sub)).toEqual([]);
  });

  it('tells a missing group from a missing user', async () => {
    const user = await newUser();
    await expect(gateway.addUserToGroup(user.sub, 'never-made')).rejects.toMatchObject({
      code: 'cognito.resource_not_found',
    });
    await expect(gateway.listGroupsOfUser(crypto.randomUUID())).rejects.toMatchObject({
      code: 'cognito.user_not_found',
    });
  });

  it('lists the groups of a user who has more than a page of them', async () => {
    const user = await newUser();
    const names = Array.from({ length: 65 }, () => `t_${randomBytes(16).toString('hex')}:viewer`);
    for (const name of names) {
      await gateway.ensureGroup(name, 'Acme');
      await gateway.addUserToGroup(user.sub, name);
    }
    expect((await gateway.listGroupsOfUser(user.sub)).toSorted()).toEqual(names.toSorted());
  });

  it('disables, enables, signs out and deletes, and deleted is deleted', async () => {
    const user = await newUser();
    await gateway.disableUser(user.sub);
    expect(await gateway.getUser(user.sub)).toMatchObject({ enabled: false });
    await gateway.enableUser(user.sub);
    expect(await gateway.getUser(user.sub)).toMatchObject({ enabled: true });
    await gateway.globalSignOut(user.sub);
    await gateway.deleteUser(user.sub);
    await gateway.deleteUser(user.sub);
    await gateway.globalSignOut(user.sub);
    expect(await gateway.getUser(user.sub)).toBeUndefined();
  });

  it('does not refresh with a token that is none', async () => {
    await expect(gateway.refreshTokens('not-a-token')).rejects.toMatchObject({
      code: 'cognito.not_authorized',
      retryable: false,
    });
  });
});

function newPassword(): string {
  return randomBytes(12).toString('hex');
}
