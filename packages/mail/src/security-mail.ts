import { toPlainText } from '@gatehouse/domain/visible-text';
import { escapeHtml } from './escape-html.ts';
import { mailPage } from './mail-page.ts';
import { textFromPeople } from './text-from-people.ts';
import type { Mail } from './mail.ts';

export interface SecurityMailInput {
  readonly to: string;
  readonly name: string;
  readonly action: string;
  readonly at: Date;
  /** Where the request came from. */
  readonly address: string | null;
  /** The new email address, where that is what changed. */
  readonly after: string | null;
  /** Where the person looks at it. */
  readonly link: string;
  readonly messageId: string;
}

interface Words {
  readonly subject: string;
  readonly sentence: string;
  readonly advice: string;
}

const PASSWORD_ADVICE =
  'If this wasn’t you, set a new password with "Forgot your password?" on the sign-in page, then sign out everywhere.';

/** What a mail says of an event; null for one that no one is told of. */
function getWords({ action, after }: SecurityMailInput): Words | null {
  switch (action) {
    case 'password.changed':
      return {
        subject: 'Your password was changed',
        sentence: 'Your password was changed. All your other sessions have ended.',
        advice: PASSWORD_ADVICE,
      };
    case 'email.changed':
      return {
        subject: 'Your email address was changed',
        sentence: `You now sign in as ${masked(after ?? '')}. This address no longer belongs to your account.`,
        advice: 'If this wasn’t you, contact support immediately: only they can undo it.',
      };
    case 'mfa.enabled':
      return {
        subject: 'An authenticator app was set up',
        sentence: 'Signing in now also asks for a code from your authenticator app.',
        advice: PASSWORD_ADVICE,
      };
    case 'mfa.removed':
      return {
        subject: 'Your authenticator app was removed',
        sentence: 'Signing in no longer asks for a code from your authenticator app.',
        advice: PASSWORD_ADVICE,
      };
    case 'mfa.reset':
      return {
        subject: 'Your authenticator app was removed by an admin',
        sentence:
          'An admin of your tenant removed your authenticator app. Signing in no longer asks for a code.',
        advice:
          'Set up an authenticator app again on your account page, especially if you didn’t ask for this.',
      };
    default:
      return null;
  }
}

/** Enough to know one's own again: whoever reads the old mailbox need not learn the new address. */
function masked(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return textFromPeople(`${name.slice(0, 1)}***@${domain}`);
}

/** The mail about something that happened to an account, as text and as HTML. */
export function securityMail(input: SecurityMailInput): Mail | null {
  const words = getWords(input);
  if (!words) return null;
  const { to, link, messageId, address } = input;
  const { subject, sentence, advice } = words;
  const when = `${input.at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const where =
    address === null
      ? `It happened at ${when}.`
      : `It happened at ${when}, from ${toPlainText(address)}.`;
  const greeting = `Hello ${textFromPeople(input.name)},`;
  return {
    to,
    messageId,
    subject,
    text: [greeting, '', sentence, where, '', advice, '', `Your account: ${link}`, ''].join('\n'),
    html: mailPage(
      escapeHtml(subject),
      `<h1 style="font-size:20px;line-height:28px;margin:0 0 16px">${escapeHtml(subject)}</h1>
<p style="margin:0 0 16px">${escapeHtml(greeting)}</p>
<p style="margin:0 0 16px">${escapeHtml(sentence)} ${escapeHtml(where)}</p>
<p style="margin:0 0 24px">${escapeHtml(advice)}</p>
<p style="margin:0"><a href="${escapeHtml(link)}" style="background:#3538cd;border-radius:8px;color:#ffffff;display:inline-block;font-weight:600;padding:12px 20px;text-decoration:none">Open your account</a></p>`,
    ),
  };
}
