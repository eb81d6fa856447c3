import { html } from 'hono/html';
import { signUp } from '../auth/sign-up.ts';
import type { PoolRecord } from '../model/records.ts';
import { attributeField } from './attribute-fields.ts';
import { field, hidden, nameLabel, passwordRules } from './fields.ts';
import { link, posted, refusalText, show, type Page, type PageHandler } from './page.ts';
import { showLogin } from './login.ts';

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
  const { pool } = page.request;
  if (pool.settings.AdminCreateUserConfig?.AllowAdminCreateUserOnly) {
    return show(
      page,
      { title: 'Sign-up is closed', error: 'SignUp is not permitted for this user pool' },
      html`<p>
        <a class="redirect-customizable" href="${link(page, '/login')}">Back to sign in</a>
      </p>`,
    );
  }
  const label = nameLabel(pool).replace('Username or email', 'Username');
  return show(
    page,
    { title: 'Create an account', lead: `To continue to ${page.request.client.name}`, error },
    html`<form method="post" action="${link(page, '/signup')}">
        ${hidden('_csrf', page.csrf)}
        ${field({
          name: 'username',
          label,
          type: label === 'Email' ? 'email' : 'text',
          autocomplete: label === 'Email' ? 'email' : 'username',
          value: posted(page, 'username') || page.request.loginHint,
          autofocus: true,
        })}
        ${askedAttributes(pool).map((name) =>
          attributeField(name, `attribute.${name}`, posted(page, `attribute.${name}`)),
        )}
        ${field({
          name: 'password',
          label: 'Password',
          type: 'password',
          autocomplete: 'new-password',
          hint: passwordRules(pool),
        })}
        <button class="submitButton-customizable" type="submit">Create account</button>
      </form>
      <p class="foot">
        Have an account? <a class="redirect-customizable" href="${link(page, '/login')}">Sign in</a>
      </p>`,
  );
}

export const signUpPage: PageHandler = (page) => showSignUp(page);

export const signUpForm: PageHandler = async (page) => {
  const { emulator, request } = page;
  const { pool, client } = request;
  const username = posted(page, 'username').trim();
  if (!username || !posted(page, 'password')) return showSignUp(page, 'Fill in every field.');
  const attributes = askedAttributes(pool)
    .map((Name) => ({ Name, Value: posted(page, `attribute.${Name}`).trim() }))
    .filter(({ Value }) => Value !== '');
  try {
    const { user, delivery } = await signUp(emulator, {
      pool,
      client,
      username,
      password: posted(page, 'password'),
      attributes,
    });
    if (user.status === 'CONFIRMED') {
      return showLogin(page, username, { notice: 'Your account is ready. Sign in to continue.' });
    }
    if (!delivery) {
      return showLogin(page, username, { notice: 'Your account waits for an administrator.' });
    }
    const to = delivery.Destination ?? '';
    return page.c.redirect(link(page, '/confirmUser', { username, to }));
  } catch (error) {
    return showSignUp(page, refusalText(error));
  }
};
