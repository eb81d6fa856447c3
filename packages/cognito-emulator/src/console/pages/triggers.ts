import { html } from 'hono/html';
import type { LambdaConfigType } from '@aws-sdk/client-cognito-identity-provider';
import type { TriggerName } from '../../triggers/triggers.ts';
import { foldedForm, type Actions } from '../action.ts';
import { CONSOLE, shownTime, table } from '../console-layout.ts';
import type { Field, Values } from '../fields.ts';
import { getPool } from '../place.ts';
import { poolPage } from './_pool-page.ts';
import { shownJson } from './_shown-json.ts';
import { updatePool } from './_update.ts';

const plain = [
  'PreSignUp',
  'PostConfirmation',
  'PreAuthentication',
  'PostAuthentication',
  'DefineAuthChallenge',
  'CreateAuthChallenge',
  'VerifyAuthChallengeResponse',
  'UserMigration',
  'CustomMessage',
] as const;
/** Those whose event has a version beside the ARN. */
const versioned = [
  ['PreTokenGenerationConfig', 'PreTokenGeneration', ['V1_0', 'V2_0', 'V3_0']],
  ['CustomEmailSender', 'CustomEmailSender', ['V1_0']],
  ['CustomSMSSender', 'CustomSMSSender', ['V1_0']],
  ['InboundFederation', 'InboundFederation', ['V1_0']],
] as const;
const names: readonly TriggerName[] = [...plain, ...versioned.map(([, name]) => name)];

const fields: readonly Field[] = [
  ...plain.map((name): Field => ({ name, label: name, kind: 'text' })),
  ...versioned.flatMap(([member, name, options]): Field[] => [
    { name: `${member}.LambdaArn`, label: name, kind: 'text' },
    { name: `${member}.LambdaVersion`, label: `${name}: version`, kind: 'select', options },
  ]),
  { name: 'KMSKeyID', label: 'KMS key of the custom senders', kind: 'text' },
];

/** The older name of PreTokenGeneration is shown as what it means. */
function toShown({ PreTokenGeneration, ...config }: LambdaConfigType): Values {
  return PreTokenGeneration === undefined
    ? { ...config }
    : {
        PreTokenGenerationConfig: { LambdaArn: PreTokenGeneration, LambdaVersion: 'V1_0' },
        ...config,
      };
}

/** A version without a function is no trigger. */
const toLambdaConfig = (typed: Values) =>
  Object.fromEntries(
    Object.entries(typed).filter(
      ([, value]) =>
        typeof value !== 'object' || (value as { LambdaArn?: string }).LambdaArn !== undefined,
    ),
  );

const actions: Actions = {
  saveTriggers: {
    label: 'Edit triggers',
    done: 'The triggers were saved.',
    fields: () => fields,
    current: (place) => toShown(getPool(place).settings.LambdaConfig ?? {}),
    run: (place, typed) =>
      updatePool(place, getPool(place), { LambdaConfig: toLambdaConfig(typed) }),
  },
};

/** Functions that a pool calls, and the last calls. */
export const triggersPage = poolPage('Triggers', {
  path: `${CONSOLE}/pools/:poolId/triggers`,
  title: () => 'Triggers',
  actions,
  draw: (place) => {
    const pool = getPool(place);
    const { triggers } = place.emulator;
    const calls = triggers.recent().filter(({ event }) => event.userPoolId === pool.id);
    return html`${foldedForm(place, actions, 'saveTriggers')}
      ${table(
        'Triggers',
        ['Trigger', 'Function', 'Event version'],
        names.flatMap((name) => {
          const found = triggers.configured(pool, name);
          return found ? [[name, html`<code>${found.arn}</code>`, found.version]] : [];
        }),
      )}
      <h2>Last calls</h2>
      ${table(
        'Last calls',
        ['Time', 'Source', 'ms', 'Event', 'Response'],
        calls
          .slice(0, 50)
          .map(({ at, event, milliseconds, response, error }) => [
            shownTime(at),
            event.triggerSource,
            String(milliseconds),
            shownJson('Event', event),
            error ?? shownJson('Response', response),
          ]),
      )}`;
  },
});
