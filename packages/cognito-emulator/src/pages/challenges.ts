import type { Challenged } from '../auth/outcome.ts';
import { html } from 'hono/html';
import type { ChallengePage } from './challenge-page.ts';
import { showCode } from './code-challenge.ts';
import { showMfaSetup } from './mfa-setup.ts';
import { showNewPassword } from './new-password.ts';
import { show, type Page } from './page.ts';
import { showPasskey } from './passkey-challenge.ts';
import { showSelectMfa } from './select.ts';

const pages: ReadonlyMap<string, ChallengePage> = new Map(
  Object.entries({
    EMAIL_OTP: showCode,
    MFA_SETUP: showMfaSetup,
    NEW_PASSWORD_REQUIRED: showNewPassword,
    SELECT_MFA_TYPE: showSelectMfa,
    SMS_MFA: showCode,
    SMS_OTP: showCode,
    SOFTWARE_TOKEN_MFA: showCode,
    WEB_AUTHN: showPasskey,
  }),
);

export function showChallenge(
  page: Page,
  challenge: Challenged,
  error?: string,
): Response | Promise<Response> {
  const draw = pages.get(challenge.challenge);
  if (draw) return draw(page, challenge, error);
  const { signIn, unknownChallenge } = page.texts;
  return show(
    page,
    { title: signIn, error: unknownChallenge.error(challenge.challenge) },
    html`<p>${unknownChallenge.advice}</p>`,
  );
}
