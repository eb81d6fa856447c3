import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminResetUserPasswordCommand,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from './fixture.ts';
import { startUserPool, type UserPool } from './user-pool.ts';

describe('sign-in of users', { timeout: 30_000 }, () => {
  let fixture: UserPool['fixture'];
  let UserPoolId: UserPool['UserPoolId'];
  let ClientId: UserPool['ClientId'];
  let createUser: UserPool['createUser'];
  let signIn: UserPool['signIn'];
  let shiftClock: UserPool['shiftClock'];

  beforeAll(async () => {
    ({ fixture, UserPoolId, ClientId, createUser, signIn, shiftClock } = await startUserPool());
  });
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

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
