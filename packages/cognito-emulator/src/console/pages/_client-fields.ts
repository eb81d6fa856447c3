import { apiModel } from '../../api-model/api-model.ts';
import { LOCAL } from '../../model/identity-providers.ts';
import type { Field, Values } from '../fields.ts';
import { getPool, type Place } from '../place.ts';
import { listProviders } from './providers.ts';

const getEnum = (shape: string) => apiModel.shapes[shape]?.enum ?? [];
const UNITS = ['', ...getEnum('TimeUnitsType')];

const validity = (token: 'AccessToken' | 'IdToken' | 'RefreshToken', label: string): Field[] => [
  { name: `${token}Validity`, label: `${label} is valid for`, kind: 'number' },
  { name: `TokenValidityUnits.${token}`, label: `${label}: unit`, kind: 'select', options: UNITS },
];

/** Settings of a client that its forms show. */
export function clientFields(place: Place): Field[] {
  const providers = listProviders(place.emulator.store, getPool(place).id);
  const names = providers.map(({ ProviderName }) => ProviderName ?? '');
  return [
    { name: 'ClientName', label: 'Name', kind: 'text', required: true },
    {
      ...{ name: 'PreventUserExistenceErrors', label: 'Errors for users who are not there' },
      ...{ kind: 'select', options: ['', 'ENABLED', 'LEGACY'] },
    },
    {
      ...{ name: 'ExplicitAuthFlows', label: 'Authentication flows', kind: 'choices' },
      options: getEnum('ExplicitAuthFlowsType').filter((flow) => flow.startsWith('ALLOW_')),
    },
    {
      ...{ name: 'SupportedIdentityProviders', label: 'Providers', kind: 'choices' },
      options: [LOCAL, ...names],
    },
    { name: 'CallbackURLs', label: 'Callback URLs, one per line', kind: 'lines' },
    { name: 'LogoutURLs', label: 'Sign-out URLs, one per line', kind: 'lines' },
    {
      ...{ name: 'AllowedOAuthFlows', label: 'OAuth flows', kind: 'choices' },
      options: getEnum('OAuthFlowType'),
    },
    { name: 'AllowedOAuthScopes', label: 'OAuth scopes, one per line', kind: 'lines' },
    ...validity('AccessToken', 'Access token'),
    ...validity('IdToken', 'ID token'),
    ...validity('RefreshToken', 'Refresh token'),
  ];
}

/** OAuth is switched on by naming a flow. */
export const withOAuth = (typed: Values): Values => ({
  ...typed,
  AllowedOAuthFlowsUserPoolClient: ((typed['AllowedOAuthFlows'] ?? []) as string[]).length > 0,
});
