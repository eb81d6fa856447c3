import { createHash } from 'node:crypto';

/** An id of one length for what an identity provider may name at any. */
export const toAssertionId = (text: string) =>
  createHash('sha256').update(text).digest('base64url');
