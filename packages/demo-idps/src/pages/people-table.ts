import { html } from 'hono/html';
import { isSocial, type Idp } from '../idp/idp.ts';
import { getName, type Person } from '../people/person.ts';
import type { Html } from './layout.ts';

/** Who there is. @param forms where changes are posted; undefined when they are made elsewhere */
export const peopleTable = (idp: Idp, people: readonly Person[], forms?: string): Html =>
  html`<table>
    <thead>
      <tr>
        <th>Name</th>
        <th>Email</th>
        ${isSocial(idp) ? '' : html`<th>Groups</th>`}
        <th>Subject</th>
        <th>State</th>
      </tr>
    </thead>
    <tbody>
      ${people.map(
        (person) =>
          html`<tr>
            <td>${getName(person)}</td>
            <td>${emailCell(idp, person, forms)}</td>
            ${isSocial(idp) ? '' : html`<td>${groupsCell(person, forms)}</td>`}
            <td><code>${person.id}</code></td>
            <td>${stateCell(person, forms)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

const emailCell = (idp: Idp, person: Person, forms: string | undefined): Html =>
  forms === undefined
    ? html`${person.email}`
    : html`<form method="post" action="${forms}/${person.id}/email">
        <input
          name="email"
          type="email"
          value="${person.email}"
          aria-label="Email of ${getName(person)}"
          required
        />
        ${isSocial(idp) ? verifiedBox(person.emailVerified) : ''}
        <button>Save</button>
      </form>`;

const verifiedBox = (checked: boolean): Html =>
  html`<label class="check"
    ><input
      type="checkbox"
      name="emailVerified"
      value="yes"
      ${checked ? 'checked' : ''}
    />verified</label
  >`;

const groupsCell = ({ id, email, groups }: Person, forms: string | undefined): Html =>
  forms === undefined
    ? html`${groups.join(', ')}`
    : html`<form method="post" action="${forms}/${id}/groups">
        <input name="groups" value="${groups.join(', ')}" aria-label="Groups of ${email}" />
        <button>Save</button>
      </form>`;

const stateCell = ({ id, disabled }: Person, forms: string | undefined): Html =>
  forms === undefined
    ? html`${disabled ? 'disabled' : 'active'}`
    : html`<form method="post" action="${forms}/${id}/disabled">
        ${disabled ? 'disabled' : 'active'}
        <button name="disabled" value="${disabled ? 'no' : 'yes'}">
          ${disabled ? 'Enable' : 'Disable'}
        </button>
      </form>`;

/** The form for a new person. */
export const addPersonForm = (idp: Idp, forms: string): Html =>
  html`<h3>Add a person</h3>
    <form method="post" action="${forms}">
      <label>Given name <input name="givenName" required /></label>
      <label>Family name <input name="familyName" /></label>
      <label
        >Email
        <input name="email" type="email" placeholder="kim@${idp.domain ?? 'example.net'}" required
      /></label>
      ${
        isSocial(idp)
          ? verifiedBox(true)
          : html`<label>Groups, separated by commas <input name="groups" /></label>`
      }
      <button>Add</button>
    </form>`;
