import { X509Certificate } from 'node:crypto';
import { html } from 'hono/html';
import { getSamlUrls } from '../idp/urls.ts';
import type { Idp } from '../idp/idp.ts';
import type { Html } from './layout.ts';

/** What an administrator of an application needs for SAML, and which applications there are. */
export function samlSection(idp: Idp): Html {
  const { entityId, metadataUrl, ssoUrl } = getSamlUrls(idp);
  const { certificate: der, samlApplications } = idp.file.value;
  const certificate = new X509Certificate(Buffer.from(der, 'base64'));
  return html`<h2>SAML</h2>
    <table>
      <tr>
        <th>Metadata</th>
        <td><a href="${metadataUrl}">${metadataUrl}</a></td>
      </tr>
      <tr>
        <th>Entity id</th>
        <td><code>${entityId}</code></td>
      </tr>
      <tr>
        <th>Sign-in URL</th>
        <td><code>${ssoUrl}</code></td>
      </tr>
      <tr>
        <th>Certificate</th>
        <td>
          until ${certificate.validTo}<br /><small>SHA-256 ${certificate.fingerprint256}</small>
          <pre>${certificate.toString()}</pre>
        </td>
      </tr>
    </table>
    <p>
      Attributes: <code>email</code>, <code>firstName</code>, <code>lastName</code>,
      <code>name</code>, <code>groups</code>. Response and assertion are signed with RSA-SHA256.
      Answered without registration: requests from ${idp.trustedOrigins.join(', ')}.
    </p>
    <h3>Applications</h3>
    <table>
      ${samlApplications.map(
        (application) =>
          html`<tr>
            <td><code>${application.entityId}</code><br /><small>${application.acsUrl}</small></td>
            <td>
              <form method="post" action="/${idp.id}/saml/start">
                <button name="entityId" value="${application.entityId}">Open</button>
              </form>
            </td>
          </tr>`,
      )}
    </table>
    <form method="post" action="/${idp.id}/applications/saml">
      <label>Entity id <input name="entityId" required /></label>
      <label>Assertion consumer (ACS) <input name="acsUrl" type="url" required /></label>
      <button>Register</button>
    </form>`;
}
