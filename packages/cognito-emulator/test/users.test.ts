import {
  AdminCreateUserCommand,
  AdminDeleteUserAttributesCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  DeleteUserCommand,
  ForgotPasswordCommand,
  GetUserCommand,
  InitiateAuthCommand,
  ListUsersCommand,
  ListUserSessionsCommand,
  RevokeUserSessionCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, startFixture, type Fixture } from './fixture.ts';

describe('users', { timeout: 30_000 }, () => {
  let fixture: Fixture;
  let UserPoolId: string;
  let ClientId: string;

  beforeAll(async () => {
    fixture = await startFixture({ controlPort: 0 });
    UserPoolId = await fixture.createPool({
      AutoVerifiedAttributes: ['email'],
      AliasAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      Schema: [{ Name: 'tenant', AttributeDataType: 'String', Mutable: false }],
    });
    ClientId = (await fixture.createClient(UserPoolId, { PreventUserExistenceErrors: 'ENABLED' }))
      .id;
  });
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  async function createUser(Username: string): Promise<void> {
    const { sdk } = fixture;
    await sdk.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username,
        MessageAction: 'SUPPRESS',
        UserAttributes: [
          { Name: 'email', Value: `${Username}@example.com` },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    );
    await sdk.send(
      new AdminSetUserPasswordCommand({
        UserPoolId,
        Username,
        Password: PASSWORD,
        Permanent: true,
      }),
    );
  }

  const signIn = async (USERNAME: string, password = PASSWORD) =>
    (
      await fixture.sdk.send(
        new InitiateAuthCommand({
          ClientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME, PASSWORD: password },
        }),
      )
    ).AuthenticationResult;

  const shiftClock = (offsetMs: number) =>
    fetch(`${fixture.controlUrl}/clock`, { method: 'PUT', body: JSON.stringify({ offsetMs }) });

  it('signs in by name and by alias, whatever the case', async () => {
    await createUser('Rita');
    for (const name of ['rita', 'RITA', 'Rita@Example.com']) {
      expect((await signIn(name))?.IdToken).toBeDefined();
    }
  });

  it('locks after five wrong passwords, and forgets later', async () => {
    await createUser('sven');
    const wrong = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' };
    for (let n = 0; n < 5; n += 1) {
      await expect(signIn('sven', 'nope')).rejects.toMatchObject(wrong);
    }
    await expect(signIn('sven')).rejects.toMatchObject({ message: 'Password attempts exceeded' });
    await shiftClock(1500);
    expect(await signIn('sven')).toBeDefined();
    await shiftClock(0);
  });

  it('answers the same for a wrong password and an unknown user', async () => {
    await createUser('tina');
    const text = (error: { name: string; message: string }) => [error.name, error.message];
    const unknown = await signIn('nobody').catch(text);
    expect(await signIn('tina', 'nope').catch(text)).toEqual(unknown);
    const sent = await fixture.sdk.send(
      new ForgotPasswordCommand({ ClientId, Username: 'nobody@example.com' }),
    );
    expect(sent.CodeDeliveryDetails?.Destination).toBe('n***@e***');
  });

  it('shows a stable salt for a user who does not exist', async () => {
    const start = async (USERNAME: string) =>
      (
        await fixture.sdk.send(
          new InitiateAuthCommand({
            ClientId,
            AuthFlow: 'USER_SRP_AUTH',
            AuthParameters: { USERNAME, SRP_A: 'abc123' },
          }),
        )
      ).ChallengeParameters;
    const [first, second, other] = [
      await start('ghost'),
      await start('ghost'),
      await start('wraith'),
    ];
    expect(first?.SALT).toBe(second?.SALT);
    expect(first?.SALT).not.toBe(other?.SALT);
    expect(first?.USER_ID_FOR_SRP).toBe('ghost');
    await expect(
      fixture.sdk.send(
        new InitiateAuthCommand({
          ClientId,
          AuthFlow: 'USER_SRP_AUTH',
          AuthParameters: { USERNAME: 'ghost', SRP_A: '0' },
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('refuses disabled, unconfirmed and reset users only after the right password', async () => {
    const { sdk } = fixture;
    await createUser('ulla');
    await sdk.send(new AdminDisableUserCommand({ UserPoolId, Username: 'ulla' }));
    await expect(signIn('ulla', 'nope')).rejects.toMatchObject({
      message: 'Incorrect username or password.',
    });
    await expect(signIn('ulla')).rejects.toMatchObject({ message: 'User is disabled.' });
    await createUser('vera');
    await sdk.send(new AdminResetUserPasswordCommand({ UserPoolId, Username: 'vera' }));
    await expect(signIn('vera')).rejects.toMatchObject({ name: 'PasswordResetRequiredException' });
    const { code } = await fixture.lastMessage('vera@example.com');
    await sdk.send(
      new ConfirmForgotPasswordCommand({
        ClientId,
        Username: 'vera',
        ConfirmationCode: code,
        Password: 'Another-horse-8',
      }),
    );
    expect(await signIn('vera', 'Another-horse-8')).toBeDefined();
    await sdk.send(
      new SignUpCommand({
        ClientId,
        Username: 'wim',
        Password: PASSWORD,
        UserAttributes: [{ Name: 'email', Value: 'wim@example.com' }],
      }),
    );
    await expect(signIn('wim')).rejects.toMatchObject({ name: 'UserNotConfirmedException' });
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

  it('refuses an expired temporary password and renews it', async () => {
    const { sdk } = fixture;
    const key = { UserPoolId, Username: 'cleo' };
    await sdk.send(
      new AdminCreateUserCommand({
        ...key,
        TemporaryPassword: PASSWORD,
        UserAttributes: [{ Name: 'email', Value: 'cleo@example.com' }],
      }),
    );
    await shiftClock(8 * 86_400_000);
    await expect(signIn('cleo')).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Temporary password has expired and must be reset by an administrator.',
    });
    await sdk.send(
      new AdminCreateUserCommand({ ...key, MessageAction: 'RESEND', TemporaryPassword: PASSWORD }),
    );
    await expect(signIn('cleo')).resolves.toBeUndefined();
    await shiftClock(0);
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

  it('hides who exists when a password is confirmed with a weak one and no code', async () => {
    await createUser('weaver');
    const answers = ['weaver', 'no-such-weaver'].map((Username) =>
      fixture.sdk
        .send(
          new ConfirmForgotPasswordCommand({
            ClientId,
            Username,
            ConfirmationCode: '123456',
            Password: 'weak',
          }),
        )
        .catch(({ name, message }: Error) => ({ name, message })),
    );
    const [known, unknown] = await Promise.all(answers);
    expect(known).toEqual(unknown);
    expect(known).toMatchObject({ name: 'ExpiredCodeException' });
  });
});
