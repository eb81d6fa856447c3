import { html } from 'hono/html';
import { requirePoolClient } from '../../model/pools.ts';
import { foldedForm, openForm, type Actions } from '../action.ts';
import { CONSOLE, facts, shownTime } from '../console-layout.ts';
import { getParam, getPool, pagePath, type Place } from '../place.ts';
import { clientFields, withOAuth } from './_client-fields.ts';
import { poolPage } from './_pool-page.ts';
import { updateClient } from './_update.ts';

const getClient = (place: Place) =>
  requirePoolClient(place.emulator.store, getPool(place).id, getParam(place, 'clientId')).client;

/** Members that name the client of the page. */
const named = (place: Place) => {
  const { poolId, id } = getClient(place);
  return { UserPoolId: poolId, ClientId: id };
};

const actions: Actions = {
  saveClient: {
    label: 'Save client',
    done: 'The client was saved.',
    fields: clientFields,
    current: (place) => {
      const { name, settings } = getClient(place);
      return { ...settings, ClientName: name };
    },
    run: (place, typed) => updateClient(place, getClient(place), withOAuth(typed)),
  },
  addSecret: {
    label: 'Add a secret',
    done: 'A secret was added.',
    run: async (place) => void (await place.call('AddUserPoolClientSecret', named(place))),
  },
  deleteSecret: {
    label: 'Delete a secret',
    done: 'The secret was deleted.',
    fields: (place) => [
      {
        ...{ name: 'ClientSecretId', label: 'Secret', kind: 'select' },
        options: getClient(place).secrets.map(({ id }) => id),
      },
    ],
    run: async (place, typed) =>
      void (await place.call('DeleteUserPoolClientSecret', { ...named(place), ...typed })),
  },
  deleteClient: {
    label: 'Delete this client',
    done: 'The client was deleted.',
    warning: 'Its tokens are refused from now on.',
    run: async (place) => {
      const whom = named(place);
      await place.call('DeleteUserPoolClient', whom);
      return pagePath('pools', whom.UserPoolId, 'clients');
    },
  },
};

/** An app client. */
export const clientPage = poolPage('Clients', {
  path: `${CONSOLE}/pools/:poolId/clients/:clientId`,
  title: (place) => getClient(place).name,
  actions,
  draw: (place) => {
    const { id, secrets, createdAt } = getClient(place);
    return html`${facts([
      ['Id', html`<code>${id}</code>`],
      ['Created', shownTime(createdAt)],
      ...secrets.map(({ value }) => ['Secret', html`<code>${value}</code>`] as const),
    ])}
    ${openForm(place, actions, 'saveClient')} ${foldedForm(place, actions, 'addSecret')}
    ${secrets.length > 0 ? foldedForm(place, actions, 'deleteSecret') : ''}
    ${foldedForm(place, actions, 'deleteClient')}`;
  },
});
