import { html } from 'hono/html';
import { isSocial, type Idp } from '../idp/idp.ts';
import { layout } from './layout.ts';

const describe = (idp: Idp) => {
  if (isSocial(idp)) return 'Stands in for Google and the like, by OpenID Connect.';
  const source = idp.directory ? 'asks a directory by LDAP' : 'keeps its people itself';
  return `For ${idp.domain ?? ''}, by SAML and OpenID Connect; ${source}.`;
};

/** Lists the identity providers. */
export const homePage = (idps: readonly Idp[]) =>
  layout(
    'Demo identity providers',
    html`<ul>
      ${idps.map(
        (idp) =>
          html`<li><a href="/${idp.id}">${idp.name}</a><br /><small>${describe(idp)}</small></li>`,
      )}
    </ul>`,
  );
