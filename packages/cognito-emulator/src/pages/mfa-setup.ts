import { html } from 'hono/html';
import { newPendingSecret } from '../auth/software-token-setup.ts';
import { requireSession } from '../auth/sessions.ts';
import type { Challenged } from '../auth/outcome.ts';
import { userByKey } from '../model/users.ts';
import { notAuthorized } from '../wire/errors.ts';
import { challengeFormMarkup, startAgain } from './challenge-form.ts';
import { field } from './fields.ts';
import { show, type Page } from './page.ts';

/** Address that authenticator apps read from a QR code. */
function otpAddress(issuer: string, account: string, secret: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}

/** MFA_SETUP: adds an authenticator app. After a wrong code the same QR code stays. */
export async function showMfaSetup(
  page: Page,
  challenge: Challenged,
  error?: string,
): Promise<Response> {
  const { emulator, request, texts } = page;
  const session = requireSession(emulator, request.client, challenge.session, 'MFA_SETUP');
  const user = userByKey(emulator.store, request.pool.id, session.userKey ?? '');
  if (!user) throw notAuthorized('Invalid session for the user.');
  const secret =
    (error && user.pendingTotp) || (await newPendingSecret(emulator, request.pool, user));
  const account = user.attributes.email ?? user.username;
  const { default: qrcode } = await import('qrcode');
  const svg = await qrcode.toString(otpAddress(request.client.name, account, secret), {
    type: 'svg',
    margin: 0,
  });
  const image = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return show(
    page,
    {
      title: texts.mfaSetup.title,
      lead: texts.mfaSetup.lead,
      error,
    },
    html`<img class="qr" src="${image}" alt="${texts.mfaSetup.qrCode}" />
      <p class="hint">${texts.mfaSetup.enterKey} <code>${secret}</code></p>
      ${challengeFormMarkup(
        page,
        challenge,
        html`${field({
            name: 'USER_CODE',
            label: texts.code,
            type: 'text',
            autocomplete: 'one-time-code',
            code: 6,
            autofocus: true,
          })}
          <button class="submitButton-customizable" type="submit">
            ${texts.mfaSetup.submit}
          </button>`,
      )}
      ${startAgain(page)}`,
  );
}
