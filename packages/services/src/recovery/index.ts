export { finishRecovery } from './finish.ts';
export { isLinkOpen } from './is-open.ts';
export { newLinkToken, RECOVERY_SECONDS, toRecoveryKey } from './link-token.ts';
export { openRequest } from './request.ts';
export { startRecovery } from './start.ts';
