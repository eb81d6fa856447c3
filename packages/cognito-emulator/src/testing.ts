import { stepAt, totpCode } from './crypto/totp.ts';
import type { MintRequest } from './auth/mint-tokens.ts';
import type { OutboxMessage } from './delivery/delivery.ts';
import type { TriggerName, TriggerRecord } from './triggers/triggers.ts';

/** Tokens as InitiateAuth gives them. */
export interface MintedTokens {
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly RefreshToken: string;
  /** Seconds that access and ID token live. */
  readonly ExpiresIn: number;
}

/** What a test can ask of an emulator beyond AWS' API. */
export interface CognitoTesting {
  /** Makes all codes that are sent from now on this one, of six to eight digits; without one, random again. */
  fixCode(code?: string): Promise<void>;
  /** Tokens as after a sign-in, without one. */
  mintTokens(request: MintRequest): Promise<MintedTokens>;
  /** The latest message to an address or number; undefined when there is none. */
  lastMessage(to: string): Promise<OutboxMessage | undefined>;
  /** Sets how far the emulator's clock is ahead, in milliseconds: ages codes, tokens and sessions. */
  shiftClock(offsetMs: number): Promise<void>;
  /** The last calls of functions, newest first: what they were given and what they answered. */
  triggerCalls(trigger?: TriggerName): Promise<TriggerRecord[]>;
  /** Applies a seed. */
  seed(text: string): Promise<void>;
}

/**
 * Speaks to the control API of an emulator.
 * @param running as `startCognito` answers it; `controlPort` must have been given
 * @throws TypeError when the control API is off; Error with its words when it refuses
 */
export function connectTesting(running: {
  readonly url: string;
  readonly controlUrl?: string | undefined;
}): CognitoTesting {
  const { url, controlUrl } = running;
  if (controlUrl === undefined) throw new TypeError('the control API is off: give controlPort');
  const ask = async (method: string, path: string, given?: string | object): Promise<Response> => {
    const body = typeof given === 'object' ? JSON.stringify(given) : given;
    const response = await fetch(`${controlUrl}${path}`, { method, ...(body ? { body } : {}) });
    if (response.ok) return response;
    const { message } = (await response.json()) as { message: string };
    throw new Error(message);
  };
  return {
    fixCode: async (code) => void (await ask('PUT', '/codes', { code })),
    mintTokens: async (request) =>
      (await (await ask('POST', '/tokens', request)).json()) as MintedTokens,
    async lastMessage(to) {
      const response = await fetch(`${url}/_emulator/outbox?to=${encodeURIComponent(to)}`);
      return response.ok ? ((await response.json()) as OutboxMessage) : undefined;
    },
    shiftClock: async (offsetMs) => void (await ask('PUT', '/clock', { offsetMs })),
    triggerCalls: async (trigger) =>
      (await (
        await ask('GET', `/trigger-calls${trigger ? `?trigger=${trigger}` : ''}`)
      ).json()) as TriggerRecord[],
    seed: async (text) => void (await ask('PUT', '/seed', text)),
  };
}

/** Who signs in. */
export interface SignInUser {
  readonly username: string;
  readonly password: string;
  /** Base32, of the authenticator app; needed where it is asked for. */
  readonly totpSecret?: string;
}

/** What is needed of a page of Playwright. */
interface Page {
  url(): string;
  locator(selector: string): {
    fill(text: string): Promise<void>;
    press(key: string): Promise<void>;
  };
  waitForURL(matches: (url: URL) => boolean): Promise<void>;
}

/**
 * Signs in on the hosted pages, where the app has sent the browser, and waits until it has left them. As
 * on AWS, a code of an authenticator app works once: the next sign-in with one waits for the next half
 * minute, or is by another person.
 * @param page a page of Playwright
 */
export async function signInAs(page: Page, user: SignInUser): Promise<void> {
  await page.locator('input[name=username]').fill(user.username);
  const { origin } = new URL(page.url());
  await page.locator('input[name=password]').fill(user.password);
  await page.locator('input[name=password]').press('Enter');
  if (user.totpSecret !== undefined) {
    const code = page.locator('input[name=SOFTWARE_TOKEN_MFA_CODE]');
    await code.fill(totpCode(user.totpSecret, stepAt(Date.now())));
    await code.press('Enter');
  }
  await page.waitForURL((url) => url.origin !== origin);
}
