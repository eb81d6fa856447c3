import { html } from 'hono/html';
import type { ChallengePage } from './challenges.ts';
import { challengeFormMarkup, startAgain } from './challenge-form.ts';
import { show } from './page.ts';

const names: Readonly<Record<string, string>> = {
  SMS_MFA: 'Code by text message',
  SOFTWARE_TOKEN_MFA: 'Code of an authenticator app',
  EMAIL_OTP: 'Code by email',
};

/** SELECT_MFA_TYPE: which second step to use. */
export const showSelectMfa: ChallengePage = (page, challenge, error) => {
  const methods = JSON.parse(challenge.parameters.MFAS_CAN_CHOOSE ?? '[]') as string[];
  return show(
    page,
    { title: 'Choose a second step', error },
    html`${challengeFormMarkup(
      page,
      challenge,
      html`<div class="stack">
        ${methods.map(
          (method) =>
            html`<button class="secondary" type="submit" name="ANSWER" value="${method}">
              ${names[method] ?? method}
            </button>`,
        )}
      </div>`,
    )}
    ${startAgain(page)}`,
  );
};
