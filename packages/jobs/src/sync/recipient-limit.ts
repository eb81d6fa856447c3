import { createHmac } from 'node:crypto';
import type { Database } from '@gatehouse/db/database';

/** Invitations that one address is sent, by all tenants together. */
export const MOST_MAILS = { hour: 5, day: 10 } as const;

/** Counts the invitations that go to an address, from any sender. */
export interface RecipientLimit {
  /**
   * Counts one more, if the address may get one.
   * @throws DomainError `service.unavailable`
   */
  take(email: string): Promise<boolean>;
  /** It did not go out after all. */
  giveBack(email: string): Promise<void>;
}

/**
 * The limit of a worker process; counted in Postgres, for all of them. The counters know an
 * address by its keyed hash: a reader learns no addresses.
 */
export function createRecipientLimit(
  db: Pick<Database, 'rateLimiter'>,
  key: Uint8Array,
): RecipientLimit {
  const hour = db.rateLimiter({ name: 'mail-hour', points: MOST_MAILS.hour, seconds: 3_600 });
  const day = db.rateLimiter({ name: 'mail-day', points: MOST_MAILS.day, seconds: 86_400 });
  return {
    async take(email) {
      const recipient = hashed(key, email);
      if (!(await hour.take(recipient, 1)).allowed) return false;
      if ((await day.take(recipient, 1)).allowed) return true;
      await hour.giveBack(recipient, 1);
      return false;
    },
    async giveBack(email) {
      const recipient = hashed(key, email);
      await Promise.all([hour.giveBack(recipient, 1), day.giveBack(recipient, 1)]);
    },
  };
}

/** What stands behind a plus sign leads to the same mailbox. */
function hashed(key: Uint8Array, email: string): string {
  const mailbox = email.replace(/\+[^@]*(?=@)/, '');
  return createHmac('sha256', key).update(`recipient:${mailbox}`).digest('base64url');
}
