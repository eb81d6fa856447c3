import { html } from 'hono/html';
import { isSocial, type Idp } from '../idp/idp.ts';
import { getName, type Person } from '../people/person.ts';
import { answersSection } from './answers-section.ts';
import { layout, type Html } from './layout.ts';
import { oidcSection } from './oidc-section.ts';
import { addPersonForm, peopleTable } from './people-table.ts';
import { samlSection } from './saml-section.ts';

/** All there is to see and to change of an identity provider. */
export const adminPage = (idp: Idp, people: readonly Person[], signedIn: Person | undefined) =>
  layout(
    idp.name,
    html`<p><a href="/">All demo identity providers</a></p>
      ${signedIn ? sessionSection(idp, signedIn) : ''}
      <h2>People</h2>
      ${peopleSection(idp, people)} ${isSocial(idp) ? '' : provisioningSection(idp)}
      ${isSocial(idp) ? '' : samlSection(idp)} ${oidcSection(idp)}
      ${answersSection(idp.answers.list())}`,
  );

const sessionSection = (idp: Idp, person: Person): Html =>
  html`<form method="post" action="/${idp.id}/sign-out">
    This browser is signed in as ${getName(person)}.
    <button>Sign out</button>
  </form>`;

const provisioningSection = ({ id, provisioning: { state } }: Idp): Html =>
  html`<p>
    ${state ? html`Pushed by SCIM to <code>${state.url}</code>:` : 'Pushed nowhere yet by SCIM:'}
    <a href="/${id}/scim">provisioning</a>.
  </p>`;

function peopleSection(idp: Idp, people: readonly Person[]): Html {
  if (!idp.directory) {
    const forms = `/${idp.id}/people`;
    return html`${peopleTable(idp, people, forms)} ${addPersonForm(idp, forms)}`;
  }
  return html`<p>
      They are managed in the directory: <a href="/${idp.id}/directory">open the directory</a>.
    </p>
    ${peopleTable(idp, people)}`;
}
