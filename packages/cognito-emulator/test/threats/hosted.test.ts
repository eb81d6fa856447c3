import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unverifiedClaims } from '../../src/crypto/jwt.ts';
import { createBrowser } from '../browser.ts';
import { exchangeCode, getAuthorizePath } from '../code-flow.ts';
import { PASSWORD, startFixture, type Fixture } from '../fixture.ts';
import { createThreatPool } from './threat-pool.ts';

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

/** Signs in on the hosted page, from a browser that the user never had. */
async function signIn(username: string) {
  const browser = createBrowser(fixture.url);
  const login = await browser.get(getAuthorizePath({ client_id: pool.ClientId }));
  const answer = await browser.submit(await login.text(), { username, password: PASSWORD });
  return { browser, answer };
}

const getCode = (answer: Response) =>
  new URL(answer.headers.get('location') ?? 'http://none').searchParams.get('code');

describe('threat protection on the hosted pages', () => {
  it('says that a sign-in is refused', async () => {
    await pool.setActions({ LowAction: { EventAction: 'BLOCK', Notify: false } });
    const { answer } = await signIn(await pool.user());
    expect(await answer.text()).toContain('Unable to login because of security reasons.');
  });

  it('asks for the second factor that the risk demands', async () => {
    await pool.setActions({ LowAction: { EventAction: 'MFA_REQUIRED', Notify: false } });
    const phone = '+15555550199';
    const { browser, answer } = await signIn(await pool.user({ phone_number: phone }));
    const page = await answer.text();
    expect(page).toContain('Enter your code');
    const { code } = await fixture.lastMessage(phone);
    expect(getCode(await browser.submit(page, { SMS_MFA_CODE: code }))).toBeTruthy();
  });

  it('gives tokens the id of the event', async () => {
    await pool.setActions({});
    const name = await pool.user();
    const { answer } = await signIn(name);
    const reply = await exchangeCode(fixture.url, {
      client_id: pool.ClientId,
      code: getCode(answer) ?? '',
    });
    const { access_token: token } = (await reply.json()) as { access_token: string };
    const [event] = await pool.events(name);
    expect(unverifiedClaims(token)?.event_id).toBe(event?.EventId);
    expect(event).toMatchObject({ EventResponse: 'Pass', EventRisk: { RiskLevel: 'Low' } });
  });
});
