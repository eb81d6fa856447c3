import { html } from 'hono/html';
import type { Idp } from '../idp/idp.ts';
import { getName, type Person } from '../people/person.ts';
import { layout } from './layout.ts';

/** What the page of a sign-in shows. */
interface SignInView {
  readonly idp: Idp;
  readonly people: readonly Person[];
  /** Who asks, as it calls itself. */
  readonly application: string;
  /** Email that the application expects, for the field. */
  readonly hint: string;
  /** Why the last try was refused. */
  readonly problem?: string | undefined;
}

/** Pick a person, or type email and password. */
export const signInPage = ({ idp, people, application, hint, problem }: SignInView) =>
  layout(
    `Sign in: ${idp.name}`,
    html`<p>to go on to <code>${application}</code></p>
      ${problem ? html`<p role="alert">${problem}</p>` : ''}
      <h2>Pick a person</h2>
      <form method="post" class="people">
        ${people.map(
          (person) =>
            html`<button name="person" value="${person.id}">
              ${getName(person)}${person.disabled ? ' (disabled)' : ''}<br /><small
                >${person.email}${person.emailVerified ? '' : ', not verified'}</small
              >
            </button>`,
        )}
        <label class="check"
          ><input type="checkbox" name="secondFactor" value="yes" />with a second factor</label
        >
      </form>
      <h2>Or enter your email and password</h2>
      <form method="post">
        <label
          >Email <input name="email" type="email" value="${hint}" autocomplete="off" required
        /></label>
        <label
          >Password <input name="password" type="password" autocomplete="off" required
        /></label>
        <button>Sign in</button>
      </form>
      <p>
        <small>The password is the one that <code>npm start</code> shows.</small>
      </p>`,
  );
