import {
  AdminRespondToAuthChallengeCommand,
  AdminUpdateAuthEventFeedbackCommand,
  UpdateAuthEventFeedbackCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFixture, type Fixture } from '../fixture.ts';
import { createThreatPool, HOME, NEW_DEVICE } from './threat-pool.ts';

let fixture: Fixture;
let pool: Awaited<ReturnType<typeof createThreatPool>>;
beforeAll(async () => {
  fixture = await startFixture();
  pool = await createThreatPool(fixture);
});
afterAll(async () => {
  expect(fixture.defects).toEqual([]);
  await fixture.close();
});

const refused = {
  name: 'NotAuthorizedException',
  message: 'Unable to login because of security reasons.',
};
const REFUSE = { EventAction: 'BLOCK', Notify: true } as const;
const mailTo = (name: string) => fixture.lastMessage(`${name}@example.com`);

describe('adaptive authentication', () => {
  it('lets through and notes what is usual', async () => {
    await pool.setActions({ LowAction: REFUSE });
    const name = await pool.user();
    await pool.signIn(name);
    const [event] = await pool.events(name);
    expect(event).toMatchObject({
      EventType: 'SignIn',
      EventResponse: 'Pass',
      EventRisk: { RiskDecision: 'NoRisk', CompromisedCredentialsDetected: false },
      ChallengeResponses: [{ ChallengeName: 'Password', ChallengeResponse: 'Success' }],
      EventContextData: { IpAddress: HOME.ip, DeviceName: 'Chrome 126, Windows', Country: 'DE' },
    });
    expect(event?.EventRisk?.RiskLevel).toBeUndefined();
  });

  it('blocks, says so to the user, and takes the answer of the mail', async () => {
    await pool.setActions({ LowAction: REFUSE });
    const Username = await pool.user();
    await expect(pool.signIn(Username, NEW_DEVICE)).rejects.toMatchObject(refused);
    const [event] = await pool.events(Username);
    expect(event).toMatchObject({
      EventResponse: 'Fail',
      EventRisk: { RiskDecision: 'Block', RiskLevel: 'Low' },
    });
    const mail = await mailTo(Username);
    expect(mail).toMatchObject({
      reason: 'AccountTakeOverNotification',
      subject: 'Blocked sign-in attempt',
    });
    expect(mail.body).toContain('Firefox 131, Linux');
    const answer = { UserPoolId: pool.UserPoolId, Username, EventId: event?.EventId };
    const judge = (FeedbackToken: string) =>
      fixture.sdk.send(
        new UpdateAuthEventFeedbackCommand({ ...answer, FeedbackToken, FeedbackValue: 'Valid' }),
      );
    await expect(judge('wrong')).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    const link = /href="([^"]+value=Invalid)"/.exec(mail.body)?.[1]?.replaceAll('&amp;', '&');
    expect((await fetch((link ?? '').replace(mail.code, 'wrong'))).status).toBe(400);
    expect(await (await fetch(link ?? '')).text()).toContain('was not you');
    await judge(mail.code);
    const [judged] = await pool.events(Username);
    expect(judged?.EventFeedback).toMatchObject({ FeedbackValue: 'Valid', Provider: 'User' });
    // What the user calls their own is usual from now on.
    const { AuthenticationResult } = await pool.signIn(Username, NEW_DEVICE);
    expect(AuthenticationResult?.AccessToken).toBeTruthy();
  });

  it('shows risky events on the console', async () => {
    await pool.setActions({ LowAction: REFUSE });
    const name = await pool.user();
    await expect(pool.signIn(name, NEW_DEVICE)).rejects.toMatchObject(refused);
    const page = await fetch(`${fixture.url}/_emulator/console/pools/${pool.UserPoolId}`);
    expect(await page.text()).toMatch(new RegExp(`${name}[^]*Block Low[^]*newDevice`));
  });

  it('demands a second factor of a user who has switched none on', async () => {
    await pool.setActions({ LowAction: { EventAction: 'MFA_REQUIRED', Notify: true } });
    const phone = '+15555550123';
    const USERNAME = await pool.user({ phone_number: phone });
    const asked = await pool.signIn(USERNAME, NEW_DEVICE);
    expect(asked.ChallengeName).toBe('SMS_MFA');
    expect((await mailTo(USERNAME)).subject).toBe('New sign-in attempt');
    const [open] = await pool.events(USERNAME);
    expect(open).toMatchObject({
      EventResponse: 'InProgress',
      EventRisk: { RiskDecision: 'AccountTakeover' },
    });
    const done = await fixture.sdk.send(
      new AdminRespondToAuthChallengeCommand({
        UserPoolId: pool.UserPoolId,
        ClientId: pool.ClientId,
        ChallengeName: 'SMS_MFA',
        Session: asked.Session,
        ChallengeResponses: { USERNAME, SMS_MFA_CODE: (await fixture.lastMessage(phone)).code },
      }),
    );
    expect(done.AuthenticationResult?.AccessToken).toBeTruthy();
    const [passed] = await pool.events(USERNAME);
    expect(passed).toMatchObject({
      EventId: open?.EventId,
      EventResponse: 'Pass',
      ChallengeResponses: [
        { ChallengeName: 'Password', ChallengeResponse: 'Success' },
        { ChallengeName: 'Mfa', ChallengeResponse: 'Success' },
      ],
    });
  });

  it('blocks where a second factor is required and the user can have none', async () => {
    await pool.setActions({ LowAction: { EventAction: 'MFA_REQUIRED', Notify: false } });
    const name = await pool.user();
    await expect(pool.signIn(name, NEW_DEVICE)).rejects.toMatchObject(refused);
    await pool.setActions({ LowAction: { EventAction: 'MFA_IF_CONFIGURED', Notify: false } });
    expect((await pool.signIn(name, NEW_DEVICE)).AuthenticationResult).toBeDefined();
  });

  it('only notes the risk in AUDIT, and writes to no one', async () => {
    const audit = await createThreatPool(fixture, 'AUDIT');
    await audit.setActions({ LowAction: REFUSE });
    const name = await audit.user();
    expect((await audit.signIn(name, NEW_DEVICE)).AuthenticationResult).toBeDefined();
    const [event] = await audit.events(name);
    expect(event).toMatchObject({ EventResponse: 'Pass', EventRisk: { RiskLevel: 'Low' } });
    await expect(mailTo(name)).rejects.toThrow('no message');
  });

  it('holds the same device at the same address for risky once the user reports it', async () => {
    await pool.setActions({});
    const Username = await pool.user();
    await pool.signIn(Username, NEW_DEVICE);
    const [event] = await pool.events(Username);
    await fixture.sdk.send(
      new AdminUpdateAuthEventFeedbackCommand({
        UserPoolId: pool.UserPoolId,
        Username,
        EventId: event?.EventId,
        FeedbackValue: 'Invalid',
      }),
    );
    await pool.signIn(Username, NEW_DEVICE);
    const [again, judged] = await pool.events(Username);
    expect(again?.EventRisk).toMatchObject({ RiskLevel: 'High', RiskDecision: 'AccountTakeover' });
    expect(judged?.EventFeedback).toMatchObject({ FeedbackValue: 'Invalid', Provider: 'Admin' });
  });
});
