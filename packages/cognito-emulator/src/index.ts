export { startCognito, type CognitoOptions, type RunningCognito } from './start-cognito.ts';
export type { TriggerTarget } from './triggers/invoke.ts';
export type { OutboxMessage } from './delivery/delivery.ts';
