import { html } from 'hono/html';
import type { DirectoryAccess } from '../directory/start-directory.ts';
import type { Idp } from '../idp/idp.ts';
import type { Person } from '../people/person.ts';
import { layout, type Html } from './layout.ts';
import { addPersonForm, peopleTable } from './people-table.ts';

/** The directory itself, from which the identity provider reads by LDAP. */
export const directoryPage = (idp: Idp, people: readonly Person[]) =>
  layout(
    `Directory of ${idp.name}`,
    html`<p><a href="/${idp.id}">The identity provider that reads it</a></p>
      <h2>People</h2>
      ${peopleTable(idp, people, `/${idp.id}/directory/people`)}
      ${addPersonForm(idp, `/${idp.id}/directory/people`)}
      ${idp.directory ? accessSection(idp.directory) : ''}`,
  );

const accessSection = ({ url, baseDn, readerDn, readerSecret }: DirectoryAccess): Html =>
  html`<h2>Read it yourself</h2>
    <p>
      By LDAP: bind and search, with the filters <code>=</code>, <code>=*</code>,
      <code>&amp;</code>, <code>|</code> and <code>!</code>. Port and password are new at each
      start.
    </p>
    <pre>
ldapsearch -x -H ${url} -b ${baseDn} -D '${readerDn}' -w ${readerSecret} '(objectClass=*)'</pre>`;
