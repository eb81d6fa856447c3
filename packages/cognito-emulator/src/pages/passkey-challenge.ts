import { html } from 'hono/html';
import type { ChallengePage } from './challenge-page.ts';
import { challengeFormMarkup, startAgain } from './challenge-form.ts';
import { show } from './page.ts';

/** WEB_AUTHN: a passkey. Needs scripts, as WebAuthn does. */
export const showPasskey: ChallengePage = (page, challenge, error) => {
  const { passkey } = page.texts;
  return show(
    page,
    {
      title: passkey.title,
      lead: passkey.lead,
      error,
      script: '/assets/passkeys.js',
    },
    html`${challengeFormMarkup(
      page,
      challenge,
      html`<input type="hidden" name="CREDENTIAL" value="" />
        <p class="notice error" role="alert" data-passkey-error hidden></p>
        <noscript><p>${passkey.needsScripts} ${passkey.usePassword}</p></noscript>
        <button class="submitButton-customizable" type="submit">${passkey.submit}</button>`,
      html`data-passkey="get" data-failed="${passkey.failed}"
      data-options="${challenge.parameters.CREDENTIAL_REQUEST_OPTIONS ?? '{}'}"`,
    )}
    ${startAgain(page)}`,
  );
};
