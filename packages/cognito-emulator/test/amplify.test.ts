import { Amplify } from 'aws-amplify';
import {
  autoSignIn,
  confirmSignIn,
  confirmSignUp,
  fetchAuthSession,
  fetchUserAttributes,
  signIn,
  signOut,
  signUp,
} from 'aws-amplify/auth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, startFixture, type Fixture } from './fixture.ts';

describe('aws-amplify, unmodified', () => {
  let fixture: Fixture;

  beforeAll(async () => {
    fixture = await startFixture();
    const poolId = await fixture.createPool({
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
    });
    const { id } = await fixture.createClient(poolId, {
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
    });
    Amplify.configure({
      Auth: {
        Cognito: {
          userPoolId: poolId,
          userPoolClientId: id,
          userPoolEndpoint: fixture.url,
        },
      },
    });
  });
  afterAll(() => fixture.close());

  it(
    'signs up, confirms, signs in with SRP, reads attributes, signs out',
    { timeout: 30_000 },
    async () => {
      const username = 'ivan@example.com';
      const up = await signUp({
        username,
        password: PASSWORD,
        options: { userAttributes: { email: username } },
      });
      expect(up.nextStep.signUpStep).toBe('CONFIRM_SIGN_UP');
      const { code } = await fixture.lastMessage(username);
      const confirmed = await confirmSignUp({ username, confirmationCode: code });
      expect(confirmed.isSignUpComplete).toBe(true);
      const signedIn = await signIn({ username, password: PASSWORD });
      expect(signedIn.isSignedIn).toBe(true);
      expect((await fetchUserAttributes()).email).toBe(username);
      expect((await fetchAuthSession({ forceRefresh: true })).tokens?.accessToken).toBeDefined();
      await signOut();
      await expect(signIn({ username, password: 'Wrong-horse-7' })).rejects.toMatchObject({
        name: 'NotAuthorizedException',
      });
    },
  );

  it('signs in with a code by e-mail', { timeout: 30_000 }, async () => {
    const username = 'judy@example.com';
    await signUp({
      username,
      password: PASSWORD,
      options: { userAttributes: { email: username }, autoSignIn: { authFlowType: 'USER_AUTH' } },
    });
    const { code } = await fixture.lastMessage(username);
    const confirmed = await confirmSignUp({ username, confirmationCode: code });
    expect(confirmed.nextStep.signUpStep).toBe('COMPLETE_AUTO_SIGN_IN');
    expect((await autoSignIn()).isSignedIn).toBe(true);
    await signOut();
    const step = await signIn({
      username,
      options: { authFlowType: 'USER_AUTH', preferredChallenge: 'EMAIL_OTP' },
    });
    expect(step.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
    const mailed = await fixture.lastMessage(username);
    expect(mailed.code).toMatch(/^\d{8}$/);
    const done = await confirmSignIn({ challengeResponse: mailed.code });
    expect(done.isSignedIn).toBe(true);
    await signOut();
    expect(fixture.defects).toEqual([]);
  });
});
