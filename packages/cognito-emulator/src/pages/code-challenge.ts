import { html, raw } from 'hono/html';
import { codeMember } from '../auth/one-time-code.ts';
import type { ChallengePage } from './challenge-page.ts';
import { challengeFormMarkup, startAgain } from './challenge-form.ts';
import { field } from './fields.ts';
import type { Markup } from './layout.ts';
import { show, type Page } from './page.ts';

/** SMS_MFA, SMS_OTP, EMAIL_OTP and SOFTWARE_TOKEN_MFA: a code. */
export const showCode: ChallengePage = (page, challenge, error) => {
  const app = challenge.challenge === 'SOFTWARE_TOKEN_MFA';
  const to = challenge.parameters.CODE_DELIVERY_DESTINATION ?? '';
  const { texts } = page;
  return show(
    page,
    {
      title: texts.codeChallenge.title,
      lead: app ? texts.codeChallenge.fromApp : texts.codeSentTo(to),
      error,
    },
    html`${challengeFormMarkup(
      page,
      challenge,
      html`${field({
          name: codeMember(challenge.challenge),
          label: texts.code,
          type: 'text',
          autocomplete: 'one-time-code',
          code: challenge.challenge === 'EMAIL_OTP' ? 8 : 6,
          autofocus: true,
        })} <button class="submitButton-customizable" type="submit">${texts.signIn}</button>`,
    )}
    ${app ? lostPhone(page) : raw('')} ${startAgain(page)}`,
  );
};

/** Cognito has no codes for that: someone has to take the app off the account. */
function lostPhone({ texts }: Page): Markup {
  const { question, answer } = texts.codeChallenge.lostPhone;
  return html`<details>
    <summary>${question}</summary>
    <p>${answer}</p>
  </details>`;
}
