import type { Transporter } from 'nodemailer';
import type { Clock } from '../clock.ts';
import { randomId } from '../crypto/random.ts';

export interface OutboxMessage {
  readonly id: string;
  readonly poolId: string;
  readonly username: string;
  /** E-mail address or phone number. */
  readonly to: string;
  readonly medium: 'EMAIL' | 'SMS';
  /** Why it was sent, as in trigger sources: `SignUp`, `ForgotPassword`, `AdminCreateUser`, … */
  readonly reason: string;
  readonly subject: string;
  readonly body: string;
  /** Instead of the emulator's own sender. */
  readonly from?: string;
  readonly replyTo?: string;
  /** The code, temporary password or feedback token in it. */
  readonly code: string;
  /** Milliseconds since the epoch, of the emulator's clock. */
  readonly sentAt: number;
}

export interface SmtpAddress {
  readonly host: string;
  readonly port: number;
}

/** What happens to a message on its way; faults use it to lose or double mail. */
export type MailFilter = (message: OutboxMessage) => number;

/** Sends mail and SMS, and remembers them for tests. */
export interface Delivery {
  /** Hands a message over. Never throws: like Cognito, the caller is not told of lost mail. */
  send(message: Omit<OutboxMessage, 'id' | 'sentAt'>): void;
  /** Remembered messages, newest first. */
  messages(to?: string): readonly OutboxMessage[];
  clear(): void;
  /** How many copies of each message are delivered. */
  setFilter(filter: MailFilter): void;
  close(): Promise<void>;
}

/** Messages kept for reading; the oldest go first. */
const OUTBOX_SIZE = 2000;

/** SMS go to the mailbox as mail to this domain. */
const SMS_DOMAIN = 'sms.local';

/**
 * Delivery to an SMTP server and to the outbox.
 * @param smtp undefined: outbox only
 * @param from sender address
 * @param report called with delivery failures
 */
export function createDelivery(
  clock: Clock,
  smtp: SmtpAddress | undefined,
  from: string,
  report: (error: unknown) => void,
): Delivery {
  // Loaded with the first message: starting without mail must not pay for it.
  let transport: Promise<Transporter> | undefined;
  const connect = (address: SmtpAddress) =>
    (transport ??= import('nodemailer').then(({ createTransport }) =>
      createTransport({
        ...address,
        secure: false,
        ignoreTLS: true,
        pool: true,
        maxConnections: 2,
      }),
    ));
  let outbox: OutboxMessage[] = [];
  let filter: MailFilter = () => 1;
  const pending = new Set<Promise<unknown>>();

  const mail = (message: OutboxMessage) => {
    if (!smtp) return;
    const to =
      message.medium === 'SMS' ? `${message.to.replace(/^\+/, '')}@${SMS_DOMAIN}` : message.to;
    const sending = connect(smtp)
      .then((mailer) =>
        mailer.sendMail({
          from: message.from ?? from,
          replyTo: message.replyTo,
          to,
          subject: message.subject,
          html: message.body,
        }),
      )
      .catch(report)
      .finally(() => pending.delete(sending));
    pending.add(sending);
  };

  return {
    send(given) {
      const message = { ...given, id: randomId(), sentAt: clock.now() };
      for (let copies = filter(message); copies > 0; copies -= 1) {
        outbox.push(message);
        mail(message);
      }
      if (outbox.length > OUTBOX_SIZE) outbox = outbox.slice(-OUTBOX_SIZE / 2);
    },
    messages(to) {
      const found = to === undefined ? outbox : outbox.filter((message) => message.to === to);
      return found.toReversed();
    },
    clear() {
      outbox = [];
    },
    setFilter(next) {
      filter = next;
    },
    async close() {
      await Promise.race([
        Promise.allSettled(pending),
        new Promise((resolve) => setTimeout(resolve, 2000).unref()),
      ]);
      (await transport)?.close();
    },
  };
}
