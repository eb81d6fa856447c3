import { html } from 'hono/html';
import type { ChallengePage } from './challenge-page.ts';
import { challengeFormMarkup, startAgain } from './challenge-form.ts';
import { show } from './page.ts';

/** SELECT_MFA_TYPE: which second step to use. */
export const showSelectMfa: ChallengePage = (page, challenge, error) => {
  const methods = JSON.parse(challenge.parameters.MFAS_CAN_CHOOSE ?? '[]') as string[];
  const { title, ...names } = page.texts.selectMfa;
  const labels = new Map(Object.entries(names));
  return show(
    page,
    { title, error },
    html`${challengeFormMarkup(
      page,
      challenge,
      html`<div class="stack">
        ${methods.map(
          (method) =>
            html`<button class="secondary" type="submit" name="ANSWER" value="${method}">
              ${labels.get(method) ?? method}
            </button>`,
        )}
      </div>`,
    )}
    ${startAgain(page)}`,
  );
};
