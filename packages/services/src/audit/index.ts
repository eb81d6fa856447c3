export { exportHeads, type HeadSink, parseHeads } from './export-heads.ts';
export { exportAuditEvents } from './export.ts';
export { type AuditEvent, listAuditEvents, type ListAuditEventsInput } from './list.ts';
export { toOcsf } from './ocsf.ts';
export { streamAuditEvents } from './stream.ts';
export { type AuditAction, recordEvent } from '../events/record-event.ts';
export {
  recordSecurityEvent,
  SECURITY_ACTIONS,
  type SecurityAction,
} from './record-security-event.ts';
export { UNUSUAL_SIGN_INS } from './unusual-sign-ins.ts';
export { verifyOwnChain } from './verify-own.ts';
export { type ChainReport, verifyChain } from './verify.ts';
