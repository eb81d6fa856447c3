import { html } from 'hono/html';
import { takeChallenge, rememberChallenge } from '../auth/passkey-registration.ts';
import { creationOptions, verifyRegistration } from '../auth/web-authn.ts';
import { putCredential } from '../model/web-authn-credentials.ts';
import { redirectToApp } from '../oauth/authorization-code.ts';
import { readBrowserSession } from '../oauth/browser-session.ts';
import { hidden } from './fields.ts';
import { link, posted, refusalText, show, type Page, type PageHandler } from './page.ts';

async function showAdd(page: Page, error?: string): Promise<Response> {
  const { emulator, request, c, texts } = page;
  const signedIn = readBrowserSession(emulator, c, request.pool);
  if (!signedIn) return c.redirect(link(page, '/login'));
  const options = await creationOptions(emulator, request.pool, signedIn.user);
  await rememberChallenge(emulator, request.client, signedIn.user, options.challenge);
  return show(
    page,
    {
      title: texts.addPasskey.title,
      lead: texts.addPasskey.lead,
      error,
      script: '/assets/passkeys.js',
    },
    html`<form
        method="post"
        action="${link(page, '/passkeys/add')}"
        data-passkey="create"
        data-failed="${texts.passkey.failed}"
        data-options="${JSON.stringify(options)}"
      >
        ${hidden('_csrf', page.csrf)} <input type="hidden" name="CREDENTIAL" value="" />
        <p class="notice error" role="alert" data-passkey-error hidden></p>
        <noscript><p>${texts.passkey.needsScripts}</p></noscript>
        <button class="submitButton-customizable" type="submit">${texts.addPasskey.submit}</button>
      </form>
      <p class="foot">
        <a class="redirect-customizable" href="${link(page, '/oauth2/authorize')}"
          >${texts.addPasskey.notNow}</a
        >
      </p>`,
  );
}

/** GET /passkeys/add: for a signed-in browser. */
export const passkeysAddPage: PageHandler = async (page) => {
  try {
    return await showAdd(page);
  } catch (error) {
    const { addPasskey } = page.texts;
    return show(
      page,
      { title: addPasskey.title, error: refusalText(page.texts, error) },
      html`<p>
        <a class="redirect-customizable" href="${link(page, '/oauth2/authorize')}"
          >${addPasskey.goOn}</a
        >
      </p>`,
    );
  }
};

/** POST /passkeys/add: checks the new passkey and goes on to the app. */
export const passkeysAddForm: PageHandler = async (page) => {
  const { emulator, request, c } = page;
  const signedIn = readBrowserSession(emulator, c, request.pool);
  if (!signedIn) return c.redirect(link(page, '/login'));
  const { user, session } = signedIn;
  try {
    const challenge = await takeChallenge(emulator, request.client, user);
    const credential = parse(posted(page, 'CREDENTIAL'));
    const made = await verifyRegistration(emulator, request.pool, credential, challenge);
    await emulator.store.write((tx) => putCredential(tx, user, made));
  } catch (error) {
    return showAdd(page, refusalText(page.texts, error));
  }
  return c.redirect(await redirectToApp(emulator, request, { ...session, user }));
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
