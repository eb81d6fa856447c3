import { html } from 'hono/html';
import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
import { apiModel } from '../../api-model/api-model.ts';
import { requireProvider } from '../../operations/identity-providers/_provider.ts';
import { keyPrefix, type Reader } from '../../store/store.ts';
import { foldedForm, openForm, type Actions } from '../action.ts';
import { CONSOLE, table } from '../console-layout.ts';
import type { Field, Values } from '../fields.ts';
import { getParam, getPool, pagePath, type Place } from '../place.ts';
import { poolPage } from './_pool-page.ts';

const METADATA = 'MetadataFile';

const settings: readonly Field[] = [
  {
    ...{ name: 'ProviderDetails', label: 'Details', kind: 'pairs' },
    hint: 'name = value, one per line',
  },
  { name: METADATA, label: 'SAML metadata', kind: 'file', hint: 'Instead of a MetadataURL' },
  {
    ...{ name: 'AttributeMapping', label: 'Attribute mapping', kind: 'pairs' },
    hint: 'attribute of the pool = claim, one per line',
  },
  { name: 'IdpIdentifiers', label: 'Identifiers, one per line', kind: 'lines' },
];

/** All identity providers of a pool, by name. */
export const listProviders = (store: Reader, poolId: string): IdentityProviderType[] =>
  [...store.range<IdentityProviderType>('identityProviders', { prefix: keyPrefix(poolId) })].map(
    ([, provider]) => provider,
  );

const getProvider = (place: Place) =>
  requireProvider(place.emulator.store, getPool(place).id, getParam(place, 'provider'));

/** Details of one line each; a document that was uploaded is put among them, or stays. */
function withMetadata({ [METADATA]: file, ...typed }: Values, before: Values = {}): Values {
  const metadata = file ?? before[METADATA];
  const details = typed['ProviderDetails'] as Values;
  return {
    ...typed,
    ProviderDetails: { ...details, ...(metadata === undefined ? {} : { [METADATA]: metadata }) },
  };
}

function toShown({ ProviderDetails, ...provider }: IdentityProviderType): Values {
  // A private key is shown to no one, and stays as it is.
  const { [METADATA]: _file, private_key: _key, ...details } = ProviderDetails ?? {};
  return { ...provider, ProviderDetails: details };
}

/** Members that name the provider of the page. */
const named = (place: Place) => ({
  UserPoolId: getPool(place).id,
  ProviderName: getProvider(place).ProviderName ?? '',
});

const actions: Actions = {
  createProvider: {
    label: 'Add a provider',
    done: 'The provider was added.',
    fields: () => [
      { name: 'ProviderName', label: 'Name', kind: 'text', required: true },
      {
        ...{ name: 'ProviderType', label: 'Type', kind: 'select' },
        options: apiModel.shapes['IdentityProviderTypeType']?.enum ?? [],
      },
      ...settings,
    ],
    run: async (place, typed) => {
      const UserPoolId = getPool(place).id;
      await place.call('CreateIdentityProvider', { UserPoolId, ...withMetadata(typed) });
    },
  },
};

const providerActions: Actions = {
  saveProvider: {
    label: 'Save provider',
    done: 'The provider was saved.',
    fields: () => settings,
    current: (place) => toShown(getProvider(place)),
    run: async (place, typed) => {
      const before = getProvider(place).ProviderDetails ?? {};
      const input = { ...named(place), ...withMetadata(typed, before) };
      await place.call('UpdateIdentityProvider', input);
    },
  },
  deleteProvider: {
    label: 'Delete this provider',
    done: 'The provider was deleted.',
    warning: 'People can no longer sign in with it.',
    run: async (place) => {
      const which = named(place);
      await place.call('DeleteIdentityProvider', which);
      return pagePath('pools', which.UserPoolId, 'providers');
    },
  },
};

/** The identity providers of a pool. */
export const providersPage = poolPage('Providers', {
  path: `${CONSOLE}/pools/:poolId/providers`,
  title: () => 'Providers',
  actions,
  draw: (place) => {
    const { id } = getPool(place);
    return html`${foldedForm(place, actions, 'createProvider')}
    ${table(
      'Providers',
      ['Name', 'Type', 'Identifiers'],
      listProviders(place.emulator.store, id).map(({ ProviderName = '', ...provider }) => [
        html`<a href="${pagePath('pools', id, 'providers', ProviderName)}">${ProviderName}</a>`,
        provider.ProviderType ?? '',
        provider.IdpIdentifiers?.join(', ') ?? '',
      ]),
    )}`;
  },
});

/** An identity provider. */
export const providerPage = poolPage('Providers', {
  path: `${CONSOLE}/pools/:poolId/providers/:provider`,
  title: (place) => getProvider(place).ProviderName ?? '',
  actions: providerActions,
  draw: (place) =>
    html`<p class="muted">${getProvider(place).ProviderType}</p>
      ${openForm(place, providerActions, 'saveProvider')}
      ${foldedForm(place, providerActions, 'deleteProvider')}`,
});
