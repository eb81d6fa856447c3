export { createPersonalKey } from './create.ts';
export { getPersonalKeyRules } from './get-rules.ts';
export { listOwnPersonalKeys, listPersonalKeys } from './list.ts';
export { revokePersonalKey } from './revoke.ts';
export { revokeOwnPersonalKey } from './revoke-own.ts';
export { setPersonalKeyRules } from './set-rules.ts';
