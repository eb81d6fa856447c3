import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CreateManagedLoginBrandingCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { totpCode } from '../src/crypto/totp.ts';
import { createBrowser } from './browser.ts';
import { CALLBACK, PASSWORD, startFixture, type Fixture } from './fixture.ts';

describe('hosted pages beyond the password', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture();
  });
  afterAll(() => fixture.close());

  const authorizeUrl = (clientId: string) =>
    `/oauth2/authorize?${new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: CALLBACK,
      scope: 'openid',
    }).toString()}`;

  async function createUser(UserPoolId: string, Username: string): Promise<void> {
    await fixture.sdk.send(
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
    await fixture.sdk.send(
      new AdminSetUserPasswordCommand({
        UserPoolId,
        Username,
        Password: PASSWORD,
        Permanent: true,
      }),
    );
  }

  it('MF-14 sets up an authenticator app, then asks for its code, each of which counts once', async () => {
    const poolId = await fixture.createHostedPool();
    const { id } = await fixture.createClient(poolId);
    await fixture.sdk.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId: poolId,
        MfaConfiguration: 'ON',
        SoftwareTokenMfaConfiguration: { Enabled: true },
      }),
    );
    await createUser(poolId, 'nora');
    const browser = createBrowser(fixture.url);
    const login = await (await browser.get(authorizeUrl(id))).text();
    const setup = await (
      await browser.submit(login, { username: 'nora', password: PASSWORD })
    ).text();
    const secret = /<code>([A-Z2-7]+)<\/code>/.exec(setup)?.[1] ?? '';
    expect(setup).toContain('data:image/svg+xml;base64,');
    const wrong = await (await browser.submit(setup, { USER_CODE: '000000' })).text();
    expect(wrong).toContain('Code mismatch');
    expect(wrong).toContain(secret);
    const step = Math.floor(Date.now() / 30_000);
    // Apps show the code in two groups, and people copy it so.
    const grouped = (code: string) => ` ${code.slice(0, 3)} ${code.slice(3)} `;
    const done = await browser.submit(wrong, { USER_CODE: grouped(totpCode(secret, step)) });
    expect(done.headers.get('location')).toContain('code=');
    const user = await fixture.sdk.send(
      new AdminGetUserCommand({ UserPoolId: poolId, Username: 'nora' }),
    );
    expect(user.UserMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);

    const second = createBrowser(fixture.url);
    const again = await (await second.get(authorizeUrl(id))).text();
    const ask = await (await second.submit(again, { username: 'nora', password: PASSWORD })).text();
    expect(ask).toContain('authenticator app');
    const reused = await (
      await second.submit(ask, { SOFTWARE_TOKEN_MFA_CODE: totpCode(secret, step) })
    ).text();
    expect(reused).toContain('already been used once');
    const next = grouped(totpCode(secret, step + 1));
    const ok = await second.submit(reused, { SOFTWARE_TOKEN_MFA_CODE: next });
    expect(ok.headers.get('location')).toContain('code=');
  });

  it('MF-15 six wrong codes end the sign-in, and lock no one out', async () => {
    const poolId = await fixture.createHostedPool({
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
    });
    const { id } = await fixture.createClient(poolId, { ExplicitAuthFlows: ['ALLOW_USER_AUTH'] });
    await createUser(poolId, 'rosa');
    const begin = async (username: string) => {
      const browser = createBrowser(fixture.url);
      const login = await (await browser.get(authorizeUrl(id))).text();
      const fields = { username, password: '', factor: 'EMAIL_OTP' };
      return { browser, page: await (await browser.submit(login, fields)).text() };
    };
    const fail = async (username: string) => {
      const { browser, page } = await begin(username);
      const answers: string[] = [];
      let asked = page;
      for (let n = 0; n < 6; n += 1) {
        const answer = await (await browser.submit(asked, { EMAIL_OTP_CODE: '1' })).text();
        answers.push(answer.includes('Invalid code received') ? 'wrong' : 'over');
        if (answer.includes('EMAIL_OTP_CODE')) asked = answer;
      }
      return { answers, browser, asked };
    };
    const { answers, browser, asked } = await fail('rosa');
    expect(answers).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'over', 'over']);
    expect((await fail('ghost')).answers).toEqual(answers);
    const { code } = await fixture.lastMessage('rosa@example.com');
    const late = await browser.submit(asked, { EMAIL_OTP_CODE: code });
    expect(late.headers.get('location') ?? '').not.toContain('code=');
    const anew = await begin('rosa');
    const { code: next } = await fixture.lastMessage('rosa@example.com');
    const done = await anew.browser.submit(anew.page, { EMAIL_OTP_CODE: next });
    expect(done.headers.get('location')).toContain('code=');
  });

  it('signs in with a code by e-mail and hides who exists', async () => {
    const poolId = await fixture.createHostedPool({
      Policies: {
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] },
      },
    });
    const { id } = await fixture.createClient(poolId, { ExplicitAuthFlows: ['ALLOW_USER_AUTH'] });
    await createUser(poolId, 'omar');
    const browser = createBrowser(fixture.url);
    const login = await (await browser.get(authorizeUrl(id))).text();
    expect(login).toContain('Sign in with a passkey');
    const factor = { password: '', factor: 'EMAIL_OTP' };
    const ghost = await (await browser.submit(login, { username: 'ghost', ...factor })).text();
    expect(ghost).toContain('We sent a code');
    const ask = await (await browser.submit(login, { username: 'omar', ...factor })).text();
    const { code } = await fixture.lastMessage('omar@example.com');
    const wrong = await (await browser.submit(ask, { EMAIL_OTP_CODE: '1' })).text();
    expect(wrong).toContain('Invalid code received for user');
    const done = await browser.submit(wrong, { EMAIL_OTP_CODE: code });
    expect(done.headers.get('location')).toContain('code=');
  });

  it('signs no one in by a code alone where everyone needs two factors', async () => {
    const poolId = await fixture.createHostedPool({
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
    });
    const { id } = await fixture.createClient(poolId, { ExplicitAuthFlows: ['ALLOW_USER_AUTH'] });
    await createUser(poolId, 'pia');
    await fixture.sdk.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId: poolId,
        MfaConfiguration: 'ON',
        SoftwareTokenMfaConfiguration: { Enabled: true },
      }),
    );
    const browser = createBrowser(fixture.url);
    const login = await (await browser.get(authorizeUrl(id))).text();
    const fields = { username: 'pia', password: '', factor: 'EMAIL_OTP' };
    const asked = await (await browser.submit(login, fields)).text();
    expect(asked).toContain('We sent a code');
    await expect(fixture.lastMessage('pia@example.com')).rejects.toThrow();
  });

  it('wears the colours of the client', async () => {
    const poolId = await fixture.createHostedPool();
    const { id } = await fixture.createClient(poolId);
    await fixture.sdk.send(
      new CreateManagedLoginBrandingCommand({
        UserPoolId: poolId,
        ClientId: id,
        Settings: {
          components: {
            primaryButton: { lightMode: { defaults: { backgroundColor: '7a1fa2ff' } } },
          },
        },
        Assets: [
          {
            Category: 'FORM_LOGO',
            ColorMode: 'LIGHT',
            Extension: 'SVG',
            Bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
          },
        ],
      }),
    );
    const login = await (await createBrowser(fixture.url).get(authorizeUrl(id))).text();
    expect(login).toContain('<img class="logo-customizable" src="data:image/svg+xml;base64,');
    const css = await (await fetch(`${fixture.url}/assets/brand.css?client_id=${id}`)).text();
    expect(css).toContain('--accent: #7a1fa2ff;');
    expect(fixture.defects).toEqual([]);
  });
});
