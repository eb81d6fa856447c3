import {
  ForgotPasswordCommand,
  GetUserCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTesting, type CognitoTesting } from '../src/testing.ts';
import { PASSWORD } from './fixture.ts';
import { getClaims, startWithTriggers } from './triggers/recorder.ts';

const UserPoolId = 'us-east-1_tested';
let fixture: Awaited<ReturnType<typeof startWithTriggers>>;
let testing: CognitoTesting;

beforeAll(async () => {
  fixture = await startWithTriggers();
  testing = connectTesting(fixture);
  await testing.seed(`Pools:
  - Id: ${UserPoolId}
    AutoVerifiedAttributes: [email]
    Clients: [{ ClientId: web, ExplicitAuthFlows: [ALLOW_USER_PASSWORD_AUTH] }]
    Users:
      - Username: ada
        Password: ${PASSWORD}
        Attributes: { email: ada@example.com, email_verified: true }
`);
});
afterAll(() => fixture.close());

const forget = async () => {
  await fixture.sdk.send(new ForgotPasswordCommand({ ClientId: 'web', Username: 'ada' }));
  return (await testing.lastMessage('ada@example.com'))?.code;
};

describe('hooks for tests', () => {
  it('fix the codes that are sent, and let them go', async () => {
    await testing.fixCode('424242');
    expect(await forget()).toBe('424242');
    await testing.fixCode();
    expect(await forget()).not.toBe('424242');
    await expect(testing.fixCode('12')).rejects.toThrow('six to eight digits');
    expect(await testing.lastMessage('no-one@example.com')).toBeUndefined();
  });

  it('mint tokens that the API takes, and age them', async () => {
    const { AccessToken, IdToken } = await testing.mintTokens({ clientId: 'web', username: 'ada' });
    const user = await fixture.sdk.send(new GetUserCommand({ AccessToken }));
    expect(user.Username).toBe('ada');
    expect(getClaims(IdToken)).toMatchObject({ email: 'ada@example.com', aud: 'web' });
    const scoped = { clientId: 'web', username: 'ada', scopes: ['openid', 'email'] };
    expect(getClaims((await testing.mintTokens(scoped)).AccessToken)).toMatchObject({
      ...{ scope: 'openid email', version: 2 },
    });
    await testing.shiftClock(2 * 3_600_000);
    await expect(fixture.sdk.send(new GetUserCommand({ AccessToken }))).rejects.toThrow('expired');
    await testing.shiftClock(0);
    await expect(testing.mintTokens({ clientId: 'web', username: 'eve' })).rejects.toThrow(
      'User does not exist',
    );
  });

  it('show what functions were given and answered', async () => {
    const LambdaConfig = fixture.config('PreTokenGeneration');
    await fixture.sdk.send(new UpdateUserPoolCommand({ UserPoolId, LambdaConfig }));
    const claims = { claimsOverrideDetails: { claimsToAddOrOverride: { plan: 'gold' } } };
    fixture.on('PreTokenGeneration', () => claims);
    const { IdToken } = await testing.mintTokens({ clientId: 'web', username: 'ada' });
    expect(getClaims(IdToken)['plan']).toBe('gold');
    const [call] = await testing.triggerCalls('PreTokenGeneration');
    expect(call).toMatchObject({ event: { userName: 'ada' }, response: claims });
    expect(await testing.triggerCalls('PreSignUp')).toEqual([]);
  });

  it('need the control API', () => {
    expect(() => connectTesting({ url: fixture.url })).toThrow('give controlPort');
  });
});
