import {
  AdminCreateUserCommand,
  AdminDeleteUserAttributesCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  AdminUpdateUserAttributesCommand,
  ChangePasswordCommand,
  ConfirmSignUpCommand,
  DeleteUserCommand,
  GetUserCommand,
  ListUserSessionsCommand,
  ListUsersCommand,
  RevokeUserSessionCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from './fixture.ts';
import { startUserPool, type UserPool } from './user-pool.ts';

describe('users', { timeout: 30_000 }, () => {
  let fixture: UserPool['fixture'];
  let UserPoolId: UserPool['UserPoolId'];
  let ClientId: UserPool['ClientId'];
  let createUser: UserPool['createUser'];
  let signIn: UserPool['signIn'];

  beforeAll(async () => {
    ({ fixture, UserPoolId, ClientId, createUser, signIn } = await startUserPool());
  });
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  it('gives an alias to one account only', async () => {
    const { sdk } = fixture;
    const details = { ClientId, Password: PASSWORD };
    const UserAttributes = [{ Name: 'email', Value: 'shared@example.com' }];
    for (const Username of ['xena', 'yves']) {
      await sdk.send(new SignUpCommand({ ...details, Username, UserAttributes }));
    }
    const codes = (await (
      await fetch(`${fixture.url}/_emulator/outbox/all?to=shared@example.com`)
    ).json()) as { username: string; code: string }[];
    const getCode = (name: string) => codes.find(({ username }) => username === name)?.code;
    await sdk.send(
      new ConfirmSignUpCommand({ ClientId, Username: 'xena', ConfirmationCode: getCode('xena') }),
    );
    const second = { ClientId, Username: 'yves', ConfirmationCode: getCode('yves') };
    await expect(sdk.send(new ConfirmSignUpCommand(second))).rejects.toMatchObject({
      name: 'AliasExistsException',
      message: 'An account with the given email already exists.',
    });
    await sdk.send(new ConfirmSignUpCommand({ ...second, ForceAliasCreation: true }));
    const claims = (await signIn('shared@example.com'))?.IdToken?.split('.')[1] ?? '';
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      'cognito:username': 'yves',
    });
  });

  it('lets users change what they may, and verify it', async () => {
    const { sdk } = fixture;
    await createUser('zoe');
    const { AccessToken } = (await signIn('zoe')) ?? {};
    const update = (Name: string, Value: string) =>
      sdk.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes: [{ Name, Value }] }));
    await expect(update('email_verified', 'true')).rejects.toMatchObject({
      message: 'Cannot modify the non-mutable attribute email_verified',
    });
    await update('custom:tenant', 'a');
    await expect(update('custom:tenant', 'b')).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    const changed = await update('email', 'zoe2@example.com');
    expect(changed.CodeDeliveryDetailsList?.[0]?.Destination).toBe('z***@e***');
    const { code } = await fixture.lastMessage('zoe2@example.com');
    const verify = { AccessToken, AttributeName: 'email' };
    await expect(
      sdk.send(new VerifyUserAttributeCommand({ ...verify, Code: 'wrong' })),
    ).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await sdk.send(new VerifyUserAttributeCommand({ ...verify, Code: code }));
    const me = await sdk.send(new GetUserCommand({ AccessToken }));
    expect(me.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
    await sdk.send(
      new ChangePasswordCommand({
        AccessToken,
        PreviousPassword: PASSWORD,
        ProposedPassword: 'Another-horse-8',
      }),
    );
    const sessions = await sdk.send(new ListUserSessionsCommand({ AccessToken }));
    expect(sessions.Sessions?.[0]?.IsCurrentSession).toBe(true);
    const SessionId = sessions.Sessions?.[0]?.SessionId;
    await sdk.send(new RevokeUserSessionCommand({ AccessToken, SessionId }));
    await expect(sdk.send(new GetUserCommand({ AccessToken }))).rejects.toMatchObject({
      message: 'Access Token has been revoked',
    });
    const fresh = await signIn('zoe', 'Another-horse-8');
    await sdk.send(new DeleteUserCommand({ AccessToken: fresh?.AccessToken }));
    await expect(
      sdk.send(new AdminGetUserCommand({ UserPoolId, Username: 'zoe' })),
    ).rejects.toMatchObject({ name: 'UserNotFoundException', message: 'User does not exist.' });
  });

  it('filters and pages ListUsers', async () => {
    const { sdk } = fixture;
    const pool = await fixture.createPool();
    for (let n = 0; n < 7; n += 1) {
      await sdk.send(
        new AdminCreateUserCommand({
          UserPoolId: pool,
          Username: `user${n}`,
          MessageAction: 'SUPPRESS',
          UserAttributes: [
            { Name: 'email', Value: `Mail${n}@example.com` },
            { Name: 'family_name', Value: n % 2 ? 'Odd "quoted"' : 'Even' },
          ],
        }),
      );
    }
    const list = async (Filter: string) =>
      (await sdk.send(new ListUsersCommand({ UserPoolId: pool, Filter }))).Users?.length;
    expect(await list('family_name = "Odd \\"quoted\\""')).toBe(3);
    expect(await list('family_name = "even"')).toBe(0);
    expect(await list('email ^= "Mail"')).toBe(7);
    expect(await list('username ^= "user"')).toBe(7);
    expect(await list('cognito:user_status = "FORCE_CHANGE_PASSWORD"')).toBe(7);
    expect(await list('status = "Disabled"')).toBe(0);
    await expect(list('custom:x = "1"')).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await expect(list('email')).rejects.toMatchObject({ message: 'Error while parsing filter' });
    const seen = new Set<string | undefined>();
    let PaginationToken: string | undefined;
    do {
      const page: { Users?: { Username?: string }[]; PaginationToken?: string } = await sdk.send(
        new ListUsersCommand({
          UserPoolId: pool,
          Limit: 3,
          PaginationToken,
          Filter: 'email ^= "mail"',
        }),
      );
      for (const { Username } of page.Users ?? []) seen.add(Username);
      PaginationToken = page.PaginationToken;
    } while (PaginationToken);
    expect(seen.size).toBe(7);
    const lean = await sdk.send(
      new ListUsersCommand({ UserPoolId: pool, Limit: 1, AttributesToGet: ['email'] }),
    );
    expect(lean.Users?.[0]?.Attributes).toEqual([{ Name: 'email', Value: 'Mail0@example.com' }]);
  });

  it('updates, trims and deletes users as an administrator', async () => {
    const { sdk } = fixture;
    await createUser('adam');
    const key = { UserPoolId, Username: 'adam' };
    await sdk.send(
      new AdminUpdateUserAttributesCommand({
        ...key,
        UserAttributes: [{ Name: 'name', Value: 'Adam' }],
      }),
    );
    await sdk.send(new AdminDeleteUserAttributesCommand({ ...key, UserAttributeNames: ['name'] }));
    const user = await sdk.send(new AdminGetUserCommand(key));
    expect(user.UserAttributes?.some(({ Name }) => Name === 'name')).toBe(false);
    await sdk.send(new AdminDeleteUserCommand(key));
    await expect(
      sdk.send(
        new AdminInitiateAuthCommand({
          UserPoolId,
          ClientId,
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'adam', PASSWORD },
        }),
      ),
    ).rejects.toMatchObject({ message: 'Incorrect username or password.' });
  });

  it('names all attributes that the schema does not have at sign-up', async () => {
    const names = ['custom:a', 'given_name', 'custom:b'];
    await expect(
      fixture.sdk.send(
        new SignUpCommand({
          ClientId,
          Username: 'zoe',
          Password: PASSWORD,
          UserAttributes: names.map((Name) => ({ Name, Value: '1' })),
        }),
      ),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message:
        'Attributes did not conform to the schema: custom:a: Attribute does not exist in the schema.\ncustom:b: Attribute does not exist in the schema.\n',
    });
  });

  it.each(['True', 'TRUE', 'tRue', 'False', 'false'].map((value, at) => [value, at] as const))(
    'takes %s for a verified address and keeps it in lower case',
    async (Value, at) => {
      const { User } = await fixture.sdk.send(
        new AdminCreateUserCommand({
          UserPoolId,
          Username: `flag${at}`,
          MessageAction: 'SUPPRESS',
          UserAttributes: [
            { Name: 'phone_number', Value: '+12345550100' },
            { Name: 'phone_number_verified', Value },
          ],
        }),
      );
      expect(User?.Attributes).toContainEqual({
        Name: 'phone_number_verified',
        Value: Value.toLowerCase(),
      });
    },
  );
});
