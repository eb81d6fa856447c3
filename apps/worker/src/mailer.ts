import type { Mail, Mailer } from '@gatehouse/mail/mail';
import { createTransport } from 'nodemailer';
import { encodeSubject } from './encode-subject.ts';

/** Milliseconds. A mail server that does not answer must not hold a job. */
const TIMEOUTS_MS = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };

/** Sends mail over SMTP. */
export function createMailer(smtpUrl: string, from: string): Mailer & { close(): void } {
  const transport = createTransport({ url: smtpUrl, ...TIMEOUTS_MS });
  const domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    async send(mail: Mail) {
      await transport.sendMail({
        from,
        to: mail.to,
        subject: encodeSubject(mail.subject),
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.messageId}@${domain}>`,
      });
    },
    close: () => transport.close(),
  };
}
