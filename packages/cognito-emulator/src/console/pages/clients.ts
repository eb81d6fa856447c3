import { html } from 'hono/html';
import type { CreateUserPoolClientResponse } from '@aws-sdk/client-cognito-identity-provider';
import { listPoolClients } from '../../model/pools.ts';
import { foldedForm, type Actions } from '../action.ts';
import { CONSOLE, table, yesNo } from '../console-layout.ts';
import { getPool, pagePath } from '../place.ts';
import { clientFields, withOAuth } from './_client-fields.ts';
import { poolPage } from './_pool-page.ts';

const actions: Actions = {
  createClient: {
    label: 'Create a client',
    done: 'The client was created.',
    fields: (place) => [
      ...clientFields(place),
      { name: 'GenerateSecret', label: 'With a secret', kind: 'check' },
    ],
    current: () => ({
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      SupportedIdentityProviders: ['COGNITO'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      PreventUserExistenceErrors: 'ENABLED',
    }),
    run: async (place, typed) => {
      const { id } = getPool(place);
      const { UserPoolClient } = (await place.call('CreateUserPoolClient', {
        ...withOAuth(typed),
        UserPoolId: id,
      })) as CreateUserPoolClientResponse;
      return pagePath('pools', id, 'clients', UserPoolClient?.ClientId ?? '');
    },
  },
};

/** The app clients of a pool. */
export const clientsPage = poolPage('Clients', {
  path: `${CONSOLE}/pools/:poolId/clients`,
  title: () => 'Clients',
  actions,
  draw: (place) => {
    const { id } = getPool(place);
    return html`${foldedForm(place, actions, 'createClient')}
    ${table(
      'Clients',
      ['Id', 'Name', 'Secret', 'Flows', 'Callback URLs'],
      listPoolClients(place.emulator.store, id).map((client) => [
        html`<a href="${pagePath('pools', id, 'clients', client.id)}"
          ><code>${client.id}</code></a
        >`,
        client.name,
        yesNo(client.secrets.length > 0),
        client.settings.ExplicitAuthFlows?.join(', ') ?? 'default',
        client.settings.CallbackURLs?.join(', ') ?? '',
      ]),
    )}`;
  },
});
