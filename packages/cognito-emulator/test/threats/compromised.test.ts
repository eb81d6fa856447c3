import {
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SetRiskConfigurationCommand,
  SignUpCommand,
  type EventFilterType,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBrowser } from '../browser.ts';
import { getAuthorizePath } from '../code-flow.ts';
import { startFixture, type Fixture } from '../fixture.ts';
import { createSrpClient } from '../srp-client.ts';
import { createThreatPool, HOME, NEW_DEVICE } from './threat-pool.ts';

const LEAKED = 'Leaked-horse-7';
let fixture: Fixture;
let pool: Awaited<ReturnType<typeof createThreatPool>>;
beforeAll(async () => {
  fixture = await startFixture({ controlPort: 0, threatLists: { compromisedPasswords: [LEAKED] } });
  pool = await createThreatPool(fixture);
});
afterAll(async () => {
  expect(fixture.defects).toEqual([]);
  await fixture.close();
});

const block = (EventFilter?: EventFilterType[]) =>
  fixture.sdk.send(
    new SetRiskConfigurationCommand({
      UserPoolId: pool.UserPoolId,
      CompromisedCredentialsRiskConfiguration: { EventFilter, Actions: { EventAction: 'BLOCK' } },
    }),
  );

/** A user whose password has leaked: administrators may set any. */
async function leaked(place = pool): Promise<string> {
  const Username = await place.user();
  const { UserPoolId } = place;
  const command = new AdminSetUserPasswordCommand({
    UserPoolId,
    Username,
    Password: LEAKED,
    Permanent: true,
  });
  await fixture.sdk.send(command);
  return Username;
}

const getStatus = async (Username: string) =>
  (await fixture.sdk.send(new AdminGetUserCommand({ UserPoolId: pool.UserPoolId, Username })))
    .UserStatus;
const unusable = {
  name: 'InvalidPasswordException',
  message: 'Provided password cannot be used for security reasons.',
};

describe('compromised credentials', () => {
  it('end a sign-in with a demand for a new password', async () => {
    await block();
    const Username = await leaked();
    await expect(pool.signIn(Username, undefined, LEAKED)).rejects.toMatchObject({
      name: 'PasswordResetRequiredException',
    });
    expect(await getStatus(Username)).toBe('RESET_REQUIRED');
    const [event] = await pool.events(Username);
    expect(event).toMatchObject({
      EventResponse: 'Fail',
      EventRisk: { RiskDecision: 'Block', CompromisedCredentialsDetected: true },
    });
    const { ClientId } = pool;
    await fixture.sdk.send(new ForgotPasswordCommand({ ClientId, Username }));
    const { code } = await fixture.lastMessage(`${Username}@example.com`);
    const confirm = (Password: string) =>
      fixture.sdk.send(
        new ConfirmForgotPasswordCommand({ ClientId, Username, ConfirmationCode: code, Password }),
      );
    await expect(confirm(LEAKED)).rejects.toMatchObject(unusable);
    await confirm('Better-horse-8');
    expect((await pool.events(Username))[0]).toMatchObject({
      EventType: 'ForgotPassword',
      EventResponse: 'Pass',
    });
  });

  it('are not seen with SRP, which hides the password', async () => {
    await block();
    const USERNAME = await leaked();
    const { UserPoolId, ClientId } = pool;
    const { SRP_A, answer } = createSrpClient();
    const { ChallengeParameters } = await fixture.sdk.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'USER_SRP_AUTH',
        AuthParameters: { USERNAME, SRP_A },
      }),
    );
    const names = [UserPoolId.split('_')[1] ?? '', USERNAME] as const;
    const done = await fixture.sdk.send(
      new RespondToAuthChallengeCommand({
        ClientId,
        ChallengeName: 'PASSWORD_VERIFIER',
        ChallengeResponses: { USERNAME, ...answer(names, LEAKED, ChallengeParameters) },
      }),
    );
    expect(done.AuthenticationResult?.AccessToken).toBeTruthy();
    expect(await getStatus(USERNAME)).toBe('CONFIRMED');
  });

  it('are refused at sign-up and as a new password, where the filter names those', async () => {
    const { ClientId } = pool;
    const signUp = (Username: string) =>
      fixture.sdk.send(
        new SignUpCommand({
          ClientId,
          Username,
          Password: LEAKED,
          UserAttributes: [{ Name: 'email', Value: `${Username}@example.com` }],
        }),
      );
    await block(['SIGN_UP']);
    await expect(signUp('leaky')).rejects.toMatchObject(unusable);
    const Username = await leaked();
    const signedIn = await pool.signIn(Username, undefined, LEAKED);
    const change = new ChangePasswordCommand({
      AccessToken: signedIn.AuthenticationResult?.AccessToken,
      PreviousPassword: LEAKED,
      ProposedPassword: LEAKED,
    });
    await block(['PASSWORD_CHANGE']);
    await expect(fixture.sdk.send(change)).rejects.toMatchObject(unusable);
    await signUp('leaky');
  });

  it('are no answer to a temporary password, after which the demanded factor still follows', async () => {
    const { UserPoolId, ClientId } = pool;
    await fixture.sdk.send(
      new SetRiskConfigurationCommand({
        UserPoolId,
        CompromisedCredentialsRiskConfiguration: { Actions: { EventAction: 'BLOCK' } },
        AccountTakeoverRiskConfiguration: {
          Actions: { LowAction: { EventAction: 'MFA_REQUIRED', Notify: false } },
        },
      }),
    );
    const USERNAME = await pool.user({ phone_number: '+15555550166' });
    const user = { UserPoolId, Username: USERNAME };
    await fixture.sdk.send(
      new AdminSetUserPasswordCommand({ ...user, Password: LEAKED, Permanent: false }),
    );
    const { ChallengeName, Session } = await pool.signIn(USERNAME, NEW_DEVICE, LEAKED);
    const answer = (NEW_PASSWORD: string) =>
      fixture.sdk.send(
        new RespondToAuthChallengeCommand({
          ClientId,
          ChallengeName,
          Session,
          ChallengeResponses: { USERNAME, NEW_PASSWORD },
        }),
      );
    await expect(answer(LEAKED)).rejects.toMatchObject(unusable);
    expect((await answer('Better-horse-8')).ChallengeName).toBe('SMS_MFA');
  });

  it('are only noted in AUDIT', async () => {
    const audit = await createThreatPool(fixture, 'AUDIT');
    const name = await leaked(audit);
    await audit.signIn(name, undefined, LEAKED);
    expect((await audit.events(name))[0]).toMatchObject({
      EventResponse: 'Pass',
      EventRisk: { RiskDecision: 'NoRisk', CompromisedCredentialsDetected: true },
    });
  });

  it('lead the hosted pages to a new password, with a code that was sent', async () => {
    await block();
    const username = await leaked();
    const browser = createBrowser(fixture.url);
    const login = await browser.get(getAuthorizePath({ client_id: pool.ClientId }));
    const reset = await browser.submit(await login.text(), { username, password: LEAKED });
    const page = await reset.text();
    expect(page).toContain('Choose a new password');
    const { code } = await fixture.lastMessage(`${username}@example.com`);
    const [password, repeat] = ['Better-horse-8', 'Better-horse-8'];
    const done = await browser.submit(page, { code, password, repeat });
    expect(await done.text()).toContain('Your password is changed.');
  });
});

describe('wrong passwords', () => {
  it('are events, and many of them a risk', async () => {
    await pool.setActions({ MediumAction: { EventAction: 'BLOCK', Notify: false } });
    const name = await pool.user();
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(pool.signIn(name, HOME, 'Wrong-horse-7')).rejects.toMatchObject({
        message: 'Incorrect username or password.',
      });
    }
    const [event] = await pool.events(name);
    expect(event).toMatchObject({
      EventResponse: 'Fail',
      ChallengeResponses: [{ ChallengeName: 'Password', ChallengeResponse: 'Failure' }],
    });
    // After the short lock that wrong passwords bring.
    await fixture.shiftClock(60_000);
    await expect(pool.signIn(name)).rejects.toMatchObject({
      message: 'Unable to login because of security reasons.',
    });
    await fixture.shiftClock(20 * 60_000);
    expect((await pool.signIn(name)).AuthenticationResult).toBeDefined();
    await fixture.shiftClock(0);
  });
});
