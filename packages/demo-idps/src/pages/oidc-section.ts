import { html } from 'hono/html';
import { getIssuer } from '../idp/urls.ts';
import type { Idp } from '../idp/idp.ts';
import type { Html } from './layout.ts';

/** What an administrator of an application needs for OpenID Connect. */
export function oidcSection(idp: Idp): Html {
  const issuer = getIssuer(idp);
  return html`<h2>OpenID Connect</h2>
    <p>
      Issuer <code>${issuer}</code> (<a href="${issuer}/.well-known/openid-configuration"
        >discovery</a
      >). Clients authenticate by <code>client_secret_post</code>; PKCE is checked when it is used.
    </p>
    <table>
      <thead>
        <tr>
          <th>Client id</th>
          <th>Client secret</th>
          <th>Callback</th>
        </tr>
      </thead>
      <tbody>
        ${idp.file.value.oidcApplications.map(
          ({ clientId, clientSecret, redirectUris }, index) =>
            html`<tr>
              <td><code>${clientId}</code></td>
              <td><code>${clientSecret}</code></td>
              <td>
                <code>${[...redirectUris, ...(index === 0 ? idp.callbacks : [])].join(' ')}</code>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    <form method="post" action="/${idp.id}/applications/oidc">
      <label>Callback <input name="redirectUri" type="url" required /></label>
      <button>Register</button>
    </form>`;
}
