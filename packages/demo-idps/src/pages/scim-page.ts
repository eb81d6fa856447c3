import { html } from 'hono/html';
import type { Idp } from '../idp/idp.ts';
import { getName, type Person } from '../people/person.ts';
import type { ScimExchange } from '../scim/client.ts';
import { DIALECTS } from '../scim/dialects.ts';
import type { ScimState } from '../state/scim-state.ts';
import { layout, type Html } from './layout.ts';

/** Whom an identity provider pushes to an application by SCIM, and what came of it. */
export const scimPage = (idp: Idp, people: readonly Person[]) => {
  const { state, exchanges } = idp.provisioning;
  return layout(
    `Provisioning of ${idp.name}`,
    html`<p><a href="/${idp.id}">${idp.name}</a></p>
      ${state ? connectedSections(idp, state, people) : connectForm(idp)}
      ${exchangesSection(exchanges)}`,
    idp.provisioning.isRunning,
  );
};

const connectForm = ({ id, domain }: Idp): Html =>
  html`<p>
      In the application, open Settings, Directory sync of the tenant whose domain is
      <code>${domain}</code>, and connect a directory. It shows a base URL and a token, once.
    </p>
    <form method="post" action="/${id}/scim/connect">
      <label>SCIM base URL <input name="url" type="url" size="48" required /></label>
      <label>Token <input name="token" type="password" autocomplete="off" required /></label>
      <label
        >Sends as
        <select name="dialect">
          ${Object.entries(DIALECTS).map(
            ([key, { name }]) => html`<option value="${key}">${name}</option>`,
          )}
        </select>
      </label>
      <button>Connect</button>
    </form>`;

const connectedSections = (idp: Idp, state: ScimState, people: readonly Person[]): Html =>
  html`<p>
      Pushes to <code>${state.url}</code> as ${DIALECTS[state.dialect].name}, with the token that
      ends in <code>${state.token.slice(-4)}</code>.
    </p>
    <form method="post" action="/${idp.id}/scim/push"><button>Push now</button></form>
    <form method="post" action="/${idp.id}/scim/disconnect"><button>Disconnect</button></form>
    ${idp.provisioning.isRunning ? html`<p role="status">A push is under way.</p>` : ''}
    ${idp.provisioning.problem ? html`<p role="alert">${idp.provisioning.problem}</p>` : ''}
    <h2>People</h2>
    <div class="scroll">${peopleTable(idp, state, people)}</div>
    <h2>Groups</h2>
    ${groupsTable(idp, state, people)}`;

const peopleTable = (idp: Idp, state: ScimState, people: readonly Person[]): Html =>
  html`<table aria-label="People">
    <thead>
      <tr>
        <th>Person</th>
        <th class="wide">Groups</th>
        <th>In the app</th>
        <th>Assignment</th>
      </tr>
    </thead>
    <tbody>
      ${people.map(
        (person) =>
          html`<tr>
            <td>
              ${getName(person)}${person.disabled ? ' (disabled)' : ''}<br /><small
                >${person.email}</small
              >
            </td>
            <td class="wide">${person.groups.join(', ')}</td>
            <td>${describe(state.sent[person.id]?.active, idp, person.id)}</td>
            <td>
              ${choice({
                action: `/${idp.id}/scim/people/${person.id}`,
                name: 'assigned',
                is: state.assigned.includes(person.id),
                verbs: ['Assign', 'Unassign'],
                of: person.email,
              })}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;

const groupsTable = (idp: Idp, state: ScimState, people: readonly Person[]): Html => {
  const names = new Set([...people.flatMap(({ groups }) => groups), ...state.groups]);
  return html`<table aria-label="Groups">
    <thead>
      <tr>
        <th>Group</th>
        <th>In the app</th>
        <th>Push</th>
      </tr>
    </thead>
    <tbody>
      ${[...names].toSorted().map((name) => {
        const sent = state.sentGroups[name];
        return html`<tr>
          <td>${name}</td>
          <td>${sent ? `${sent.members.length} members` : 'not there'}${refusal(idp, name)}</td>
          <td>
            ${choice({
              action: `/${idp.id}/scim/groups`,
              name: 'pushed',
              is: state.groups.includes(name),
              verbs: ['Push', 'Stop pushing'],
              of: name,
              field: html`<input type="hidden" name="group" value="${name}" />`,
            })}
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
};

function describe(active: boolean | undefined, idp: Idp, id: string): Html {
  const told = active === undefined ? 'not there' : active ? 'active' : 'inactive';
  return html`${told}${refusal(idp, id)}`;
}

function refusal({ provisioning }: Idp, who: string): Html {
  const why = provisioning.refusals.get(who);
  return why === undefined ? html`` : html`<br /><small role="alert">${why}</small>`;
}

interface Choice {
  readonly action: string;
  readonly name: string;
  readonly is: boolean;
  /** To turn it on, and off. */
  readonly verbs: readonly [string, string];
  /** Whom or what it is about, for those who hear the button alone. */
  readonly of: string;
  readonly field?: Html;
}

const choice = ({ action, name, is, verbs, of, field }: Choice): Html => {
  const verb = verbs[is ? 1 : 0];
  return html`<form method="post" action="${action}">
    ${field ?? ''}
    <button name="${name}" value="${is ? 'no' : 'yes'}" aria-label="${verb} ${of}">${verb}</button>
  </form>`;
};

const exchangesSection = (exchanges: readonly ScimExchange[]): Html =>
  html`<h2>Last pushes</h2>
    ${
      exchanges.length === 0
        ? html`<p>None since the start.</p>`
        : html`<table aria-label="Last pushes">
            <thead>
              <tr>
                <th>Time (UTC)</th>
                <th>Request</th>
                <th>Answer</th>
              </tr>
            </thead>
            <tbody>
              ${exchanges.map(
                ({ at, method, path, status, detail }) =>
                  html`<tr>
                    <td>
                      <time datetime="${at.toISOString()}">${at.toISOString().slice(11, 19)}</time>
                    </td>
                    <td><code>${method} ${path}</code></td>
                    <td>${status === 0 ? '' : status} ${detail}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }`;
