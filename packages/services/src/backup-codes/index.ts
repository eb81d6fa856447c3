export { findBackupCode, hashBackupCode, newBackupCode, parseBackupCode } from './code.ts';
export { confirmBackupCodes } from './confirm.ts';
export { createBackupCodes } from './create.ts';
