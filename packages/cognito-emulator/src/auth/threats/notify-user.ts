import { createHash } from 'node:crypto';
import type {
  NotifyConfigurationType,
  NotifyEmailType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { SignIn } from '../outcome.ts';
import { randomToken } from '../../crypto/random.ts';
import { escapeHtml } from '../../delivery/templates.ts';
import { changeEvent, type AuthEvent } from './auth-event.ts';
import { deviceName } from './device-name.ts';

/** Which of the three mails: the sign-in was refused, asked for a second factor, or let through. */
export type NotificationMail = 'BlockEmail' | 'MfaEmail' | 'NoActionEmail';

const details = `<ul><li>Time: {login-time}</li><li>Device: {device-name}</li>
<li>Location: {city}, {country}</li><li>Address: {ip-address}</li></ul>
<p>Was this you? <a href="{one-click-link-valid}">Yes, it was me</a></p>
<p>If it was not, change your password and <a href="{one-click-link-invalid}">tell us</a>.</p>`;

const standard: Readonly<Record<NotificationMail, NotifyEmailType>> = {
  BlockEmail: {
    Subject: 'Blocked sign-in attempt',
    HtmlBody: `<p>We blocked an unrecognized sign-in to your account:</p>${details}`,
  },
  MfaEmail: {
    Subject: 'New sign-in attempt',
    HtmlBody: `<p>We asked for a second factor at an unrecognized sign-in to your account:</p>${details}`,
  },
  NoActionEmail: {
    Subject: 'New sign-in attempt',
    HtmlBody: `<p>We observed an unrecognized sign-in to your account:</p>${details}`,
  },
};

export const hashFeedbackToken = (token: string) =>
  createHash('sha256').update(token).digest('base64url');

/** Where a link of the mail leads: the page that takes the answer. */
function feedbackLink(
  { emulator, client, user }: SignIn,
  event: AuthEvent,
  feedback: { readonly token: string; readonly value: 'Valid' | 'Invalid' },
): string {
  const link = new URL(`${emulator.config.publicUrl}/feedback`);
  link.searchParams.set('client_id', client.id);
  link.searchParams.set('username', user.username);
  link.searchParams.set('event_id', event.id);
  link.searchParams.set('token', feedback.token);
  link.searchParams.set('value', feedback.value);
  return link.href;
}

/** Fills a template; unknown placeholders stay. */
const fill = (template: string, values: ReadonlyMap<string, string>) =>
  template.replace(/\{([a-z-]+)\}/g, (whole, name: string) => values.get(name) ?? whole);

/**
 * Writes to the user about a sign-in, with links that say whether it was the user. Only to a verified
 * e-mail address. Like every mail, it is not waited for.
 */
export async function notifyUser(
  signIn: SignIn,
  event: AuthEvent,
  configuration: NotifyConfigurationType | undefined,
  mail: NotificationMail,
): Promise<void> {
  const { emulator, pool, user } = signIn;
  const { email, email_verified: verified } = user.attributes;
  if (!email || verified !== 'true') return;
  const token = randomToken(32);
  await emulator.store.write((tx) =>
    changeEvent(tx, user, event, (current) => ({
      ...current,
      feedbackHash: hashFeedbackToken(token),
    })),
  );
  const values = new Map([
    ['username', user.username],
    ['ip-address', event.ip],
    ['city', event.place?.city ?? 'unknown'],
    ['country', event.place?.country ?? 'unknown'],
    ['login-time', new Date(event.createdAt).toUTCString()],
    ['device-name', deviceName(event.userAgent)],
    ['event-id', event.id],
    ['feedback-token', token],
    ['one-click-link-valid', feedbackLink(signIn, event, { token, value: 'Valid' })],
    ['one-click-link-invalid', feedbackLink(signIn, event, { token, value: 'Invalid' })],
  ]);
  const safe = new Map([...values].map(([name, value]) => [name, escapeHtml(value)]));
  const { Subject, HtmlBody, TextBody } = configuration?.[mail] ?? standard[mail];
  const body = HtmlBody
    ? fill(HtmlBody, safe)
    : `<pre>${fill(escapeHtml(TextBody ?? ''), safe)}</pre>`;
  emulator.delivery.send({
    poolId: pool.id,
    username: user.username,
    to: email,
    medium: 'EMAIL',
    reason: 'AccountTakeOverNotification',
    subject: fill(Subject ?? '', values),
    body,
    code: token,
    ...(configuration?.From ? { from: configuration.From } : {}),
    ...(configuration?.ReplyTo ? { replyTo: configuration.ReplyTo } : {}),
  });
}
