import { html } from 'hono/html';
import type { Idp } from '../idp/idp.ts';
import type { Person } from '../people/person.ts';
import { layout } from './layout.ts';
import { addPersonForm, peopleTable } from './people-table.ts';

/** The directory itself, from which the identity provider reads by LDAP. */
export const directoryPage = (idp: Idp, people: readonly Person[]) =>
  layout(
    `Directory of ${idp.name}`,
    html`<p><a href="/${idp.id}">The identity provider that reads it</a></p>
      ${peopleTable(idp, people, `/${idp.id}/directory/people`)}
      ${addPersonForm(idp, `/${idp.id}/directory/people`)}`,
  );
