import { html } from 'hono/html';
import type { CreateUserPoolResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../../emulator.ts';
import { listIdentities } from '../../identity/identities.ts';
import type { IdentityPoolRecord } from '../../identity/records.ts';
import { countUsers } from '../../model/count-users.ts';
import { listPoolClients } from '../../model/pools.ts';
import type { PoolRecord } from '../../model/records.ts';
import { foldedForm, type Actions } from '../action.ts';
import { CONSOLE, shownTime, table, yesNo } from '../console-layout.ts';
import type { ConsolePage } from '../console-page.ts';
import { pagePath } from '../place.ts';

const actions: Actions = {
  createPool: {
    label: 'Create a pool',
    done: 'The pool was created.',
    fields: () => [
      { name: 'PoolName', label: 'Name', kind: 'text', required: true },
      {
        name: 'UsernameAttributes',
        label: 'People sign in with',
        kind: 'choices',
        options: ['email', 'phone_number'],
      },
      {
        name: 'AutoVerifiedAttributes',
        label: 'Verified by a code at sign-up',
        kind: 'choices',
        options: ['email', 'phone_number'],
      },
    ],
    run: async ({ call }, typed) => {
      const { UserPool } = (await call('CreateUserPool', typed)) as CreateUserPoolResponse;
      return pagePath('pools', UserPool?.Id ?? '');
    },
  },
};

function identityPools(store: Emulator['store']) {
  const pools = [...store.range<IdentityPoolRecord>('identityPools', { prefix: '' })];
  if (pools.length === 0) return '';
  return html`<h2>Identity pools</h2>
    ${table(
      'Identity pools',
      ['Id', 'Name', 'Guests', 'Identities', 'Roles', 'Created'],
      pools.map(([, pool]) => [
        html`<code>${pool.id}</code>`,
        pool.name,
        yesNo(pool.settings.AllowUnauthenticatedIdentities),
        String([...listIdentities(store, pool.id)].length),
        Object.values(pool.roles).join(', '),
        shownTime(pool.createdAt),
      ]),
    )}`;
}

/** All pools. */
export const poolsPage: ConsolePage = {
  path: `${CONSOLE}/pools`,
  title: () => 'Pools',
  actions,
  draw: (place) => {
    const { store, config, clock } = place.emulator;
    const pools = [...store.range<PoolRecord>('pools', { prefix: '' })].map(([, pool]) => pool);
    return html`<p class="muted">
        Endpoint and issuer base <code>${config.publicUrl}</code> · region ${config.region} · clock
        ${clock.offset === 0 ? 'in step' : `${clock.offset} ms ahead`}
      </p>
      ${foldedForm(place, actions, 'createPool')}
      ${table(
        'Pools',
        ['Id', 'Name', 'Users', 'Clients', 'Created'],
        pools.map((pool) => [
          html`<a href="${pagePath('pools', pool.id)}">${pool.id}</a>`,
          pool.name,
          String(countUsers(store, pool.id)),
          String(listPoolClients(store, pool.id).length),
          shownTime(pool.createdAt),
        ]),
      )}
      ${identityPools(store)}`;
  },
};
