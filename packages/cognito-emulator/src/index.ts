export { startCognito } from './start-cognito.ts';
export type { CognitoOptions, RunningCognito } from './options.ts';
export type { TriggerTarget } from './triggers/invoke.ts';
export type { OutboxMessage } from './delivery/delivery.ts';
