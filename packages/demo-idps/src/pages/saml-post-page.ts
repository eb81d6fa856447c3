import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { layout } from './layout.ts';

const SCRIPT = 'document.forms[0].submit();';
const SCRIPT_ELEMENT = raw(`<script>${SCRIPT}</script>`);

/** Lets the page send its form by itself, and do nothing else. */
export const SAML_POST_POLICY =
  `default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; ` +
  `script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;

/** Sends an answer to the application: the HTTP-POST binding. */
export const samlPostPage = (acsUrl: string, xml: string, relayState: string) =>
  layout(
    'Going on to the application',
    html`<form method="post" action="${acsUrl}">
        <input type="hidden" name="SAMLResponse" value="${Buffer.from(xml).toString('base64')}" />
        ${
          relayState === ''
            ? ''
            : html`<input type="hidden" name="RelayState" value="${relayState}" />`
        }
        <button>Go on</button>
      </form>
      ${SCRIPT_ELEMENT}`,
  );
