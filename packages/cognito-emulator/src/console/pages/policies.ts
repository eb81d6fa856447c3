import { html } from 'hono/html';
import { apiModel } from '../../api-model/api-model.ts';
import type { PoolRecord } from '../../model/records.ts';
import { openForm, type Actions } from '../action.ts';
import { CONSOLE } from '../console-layout.ts';
import type { Field, Values } from '../fields.ts';
import { getPool } from '../place.ts';
import { poolPage } from './_pool-page.ts';
import { updatePool } from './_update.ts';

const PASSWORD = 'Policies.PasswordPolicy';

const passwordFields: readonly Field[] = [
  { name: `${PASSWORD}.MinimumLength`, label: 'Minimum length', kind: 'number' },
  {
    ...{ name: `${PASSWORD}.TemporaryPasswordValidityDays`, kind: 'number' },
    label: 'Days that a temporary password is valid',
  },
  { name: `${PASSWORD}.PasswordHistorySize`, label: 'Passwords remembered', kind: 'number' },
  ...(['Uppercase', 'Lowercase', 'Numbers', 'Symbols'] as const).map((kind): Field => ({
    ...{ name: `${PASSWORD}.Require${kind}`, kind: 'check' },
    label: `Requires ${kind.toLowerCase()}`,
  })),
  {
    ...{ name: 'Policies.SignInPolicy.AllowedFirstAuthFactors', kind: 'choices' },
    ...{ label: 'First factors', options: apiModel.shapes['AuthFactorType']?.enum ?? [] },
  },
];

const poolFields: readonly Field[] = [
  { name: 'PoolName', label: 'Name', kind: 'text', required: true },
  {
    ...{ name: 'UserPoolTier', label: 'Feature plan', kind: 'select' },
    options: apiModel.shapes['UserPoolTierType']?.enum ?? [],
  },
  {
    ...{ name: 'DeletionProtection', label: 'Deletion protection', kind: 'select' },
    options: ['INACTIVE', 'ACTIVE'],
  },
  {
    ...{ name: 'AutoVerifiedAttributes', label: 'Verified by a code', kind: 'choices' },
    options: ['email', 'phone_number'],
  },
];

const mfaFields: readonly Field[] = [
  {
    ...{ name: 'MfaConfiguration', label: 'Second factor', kind: 'select' },
    options: ['OFF', 'OPTIONAL', 'ON'],
  },
  {
    ...{ name: 'SmsMfaConfiguration.SmsConfiguration.SnsCallerArn', kind: 'text' },
    ...{ label: 'Role that sends SMS', hint: 'Left empty, there are no codes by SMS.' },
  },
  {
    ...{ name: 'SoftwareTokenMfaConfiguration.Enabled', kind: 'check' },
    label: 'Authenticator app',
  },
  { name: 'email', label: 'Code by email', kind: 'check' },
];

/** AWS refuses methods where a second factor is off, and SMS without a role. */
function toMfaConfig(pool: PoolRecord, { email, ...typed }: Values): Values {
  const { WebAuthnConfiguration, EmailMfaConfiguration, SmsMfaConfiguration } = pool.mfa;
  const kept = WebAuthnConfiguration ? { WebAuthnConfiguration } : {};
  const { MfaConfiguration, SmsMfaConfiguration: sms, ...app } = typed;
  if (MfaConfiguration === 'OFF') return { MfaConfiguration, ...kept };
  const role = (sms as { SmsConfiguration: { SnsCallerArn?: string } }).SmsConfiguration;
  const SmsConfiguration = { ...SmsMfaConfiguration?.SmsConfiguration, ...role };
  return {
    ...{ MfaConfiguration, ...app, ...kept },
    ...(role.SnsCallerArn === undefined
      ? {}
      : { SmsMfaConfiguration: { ...SmsMfaConfiguration, SmsConfiguration } }),
    ...(email ? { EmailMfaConfiguration: EmailMfaConfiguration ?? {} } : {}),
  };
}

const actions: Actions = {
  savePasswordPolicy: {
    label: 'Save password policy',
    done: 'The password policy was saved.',
    fields: () => passwordFields,
    current: (place) => ({ ...getPool(place).settings }),
    run: (place, typed) => updatePool(place, getPool(place), typed),
  },
  saveMfaConfig: {
    label: 'Save MFA settings',
    done: 'The MFA settings were saved.',
    fields: () => mfaFields,
    current: (place) => {
      const { mfa, settings } = getPool(place);
      const email = mfa.EmailMfaConfiguration !== undefined;
      return { ...mfa, MfaConfiguration: settings.MfaConfiguration, email };
    },
    run: async (place, typed) => {
      const pool = getPool(place);
      const input = { UserPoolId: pool.id, ...toMfaConfig(pool, typed) };
      await place.call('SetUserPoolMfaConfig', input);
    },
  },
  savePool: {
    label: 'Save pool',
    done: 'The pool was saved.',
    fields: () => poolFields,
    current: (place) => {
      const { name, settings } = getPool(place);
      return { ...settings, PoolName: name };
    },
    run: (place, typed) => updatePool(place, getPool(place), typed),
  },
};

/** Policies of a pool. */
export const policiesPage = poolPage('Policies', {
  path: `${CONSOLE}/pools/:poolId/policies`,
  title: () => 'Policies',
  actions,
  draw: (place) =>
    html`<h2>Passwords and first factors</h2>
      ${openForm(place, actions, 'savePasswordPolicy')}
      <h2>Second factors</h2>
      ${openForm(place, actions, 'saveMfaConfig')}
      <h2>Pool</h2>
      ${openForm(place, actions, 'savePool')}`,
});
