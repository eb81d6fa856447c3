import { html } from 'hono/html';
import type { ChallengePage } from './challenges.ts';
import { challengeFormMarkup, startAgain } from './challenge-form.ts';
import { show } from './page.ts';

/** WEB_AUTHN: a passkey. Needs scripts, as WebAuthn does. */
export const showPasskey: ChallengePage = (page, challenge, error) =>
  show(
    page,
    {
      title: 'Use your passkey',
      lead: 'Your browser will ask for your fingerprint, face or screen lock.',
      error,
      script: '/assets/passkeys.js',
    },
    html`${challengeFormMarkup(
      page,
      challenge,
      html`<input type="hidden" name="CREDENTIAL" value="" />
        <p class="notice error" role="alert" data-passkey-error hidden></p>
        <noscript><p>Passkeys need JavaScript. Please sign in with your password.</p></noscript>
        <button class="submitButton-customizable" type="submit">Continue with passkey</button>`,
      html`data-passkey="get"
      data-options="${challenge.parameters.CREDENTIAL_REQUEST_OPTIONS ?? '{}'}"`,
    )}
    ${startAgain(page)}`,
  );
