import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { env } from './env.ts';

/** Cognito asks again by itself, within its five seconds. */
const client = new SESv2Client({ maxAttempts: 1 });

/** Sends one mail by SES, from `MAIL_FROM`. @throws Error where SES does not take it */
export async function sendMail(
  to: string,
  { subject, html, text }: { subject: string; html: string; text: string },
): Promise<void> {
  if (env.MAIL_FROM === undefined) throw new Error('MAIL_FROM is not set');
  const part = (Data: string) => ({ Data, Charset: 'UTF-8' });
  await client.send(
    new SendEmailCommand({
      FromEmailAddress: env.MAIL_FROM,
      Destination: { ToAddresses: [to] },
      Content: {
        Simple: { Subject: part(subject), Body: { Html: part(html), Text: part(text) } },
      },
    }),
  );
}
