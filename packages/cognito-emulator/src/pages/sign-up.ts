import { html } from 'hono/html';
import { signUp } from '../auth/sign-up.ts';
import { getCaller } from '../caller.ts';
import type { PoolRecord } from '../model/records.ts';
import { attributeField } from './attribute-fields.ts';
import { field, hidden, nameKind, passwordRules } from './fields.ts';
import { link, posted, refusalText, show, translate, type Page, type PageHandler } from './page.ts';
import { showLogin } from './show-login.ts';

/** Attributes asked for at sign-up, beside the name people sign in with. */
function askedAttributes(pool: PoolRecord): string[] {
  const names = pool.settings.UsernameAttributes ?? [];
  const required = pool.schema
    .filter(({ Required, Name }) => Required && Name !== 'sub')
    .map(({ Name = '' }) => Name);
  const verified = names.length > 0 ? [] : (pool.settings.AutoVerifiedAttributes ?? []);
  const asked = new Set([...verified, ...required]);
  for (const name of names.length === 1 ? names : []) asked.delete(name);
  return [...asked];
}

function showSignUp(page: Page, error?: string): Response | Promise<Response> {
  const { texts } = page;
  const { pool } = page.request;
  if (pool.settings.AdminCreateUserConfig?.AllowAdminCreateUserOnly) {
    return show(
      page,
      {
        title: texts.signUp.closed,
        error: translate(texts, 'SignUp is not permitted for this user pool'),
      },
      html`<p>
        <a class="redirect-customizable" href="${link(page, '/login')}">${texts.backToSignIn}</a>
      </p>`,
    );
  }
  const kind = nameKind(pool) === 'usernameOrEmail' ? 'username' : nameKind(pool);
  return show(
    page,
    { title: texts.signUp.title, lead: texts.signUp.lead(page.request.client.name), error },
    html`<form method="post" action="${link(page, '/signup')}">
        ${hidden('_csrf', page.csrf)}
        ${field({
          name: 'username',
          label: texts.names[kind],
          type: kind === 'email' ? 'email' : 'text',
          autocomplete: kind === 'email' ? 'email' : 'username',
          value: posted(page, 'username') || page.request.loginHint,
          autofocus: true,
        })}
        ${askedAttributes(pool).map((name) =>
          attributeField(texts, {
            attribute: name,
            name: `attribute.${name}`,
            value: posted(page, `attribute.${name}`),
          }),
        )}
        ${field({
          name: 'password',
          label: texts.password,
          type: 'password',
          autocomplete: 'new-password',
          reveal: texts.show,
          hint: passwordRules(texts, pool),
        })}
        <button class="submitButton-customizable" type="submit">${texts.signUp.submit}</button>
      </form>
      <p class="foot">
        ${texts.signUp.haveAccount}
        <a class="redirect-customizable" href="${link(page, '/login')}">${texts.signIn}</a>
      </p>`,
  );
}

export const signUpPage: PageHandler = (page) => showSignUp(page);

export const signUpForm: PageHandler = async (page) => {
  const { emulator, request } = page;
  const { pool, client } = request;
  const username = posted(page, 'username').trim();
  if (!username || !posted(page, 'password')) return showSignUp(page, page.texts.signUp.fillIn);
  const attributes = askedAttributes(pool)
    .map((Name) => ({ Name, Value: posted(page, `attribute.${Name}`).trim() }))
    .filter(({ Value }) => Value !== '');
  try {
    const { user, delivery } = await signUp(emulator, {
      pool,
      client,
      caller: getCaller(page.c),
      username,
      password: posted(page, 'password'),
      attributes,
    });
    if (user.status === 'CONFIRMED') {
      return showLogin(page, username, { notice: page.texts.signUp.ready });
    }
    if (!delivery) {
      return showLogin(page, username, { notice: page.texts.signUp.waiting });
    }
    const to = delivery.Destination ?? '';
    return page.c.redirect(link(page, '/confirmUser', { username, to }));
  } catch (error) {
    return showSignUp(page, refusalText(page.texts, error));
  }
};
