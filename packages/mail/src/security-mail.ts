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
  /** The new e-mail address, where that is what changed. */
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
  'If this was not you, set a new password with "Forgot your password?" on the sign-in page, then sign out everywhere.';

/** What a mail says of an event; null for one that nobody is told of. */
function getWords({ action, after }: SecurityMailInput): Words | null {
  switch (action) {
    case 'password.changed':
      return {
        subject: 'Your password was changed',
        sentence: 'Your password was changed. Every other session of yours has ended.',
        advice: PASSWORD_ADVICE,
      };
    case 'email.changed':
      return {
        subject: 'Your e-mail address was changed',
        sentence: `You now sign in as ${masked(after ?? '')}. This address no longer belongs to your account.`,
        advice:
          'If this was not you, write to those who run this service at once: only they can undo it.',
      };
    case 'mfa.enabled':
      return {
        subject: 'An authenticator app was set up',
        sentence: 'Signing in now asks for a code of your authenticator app as well.',
        advice: PASSWORD_ADVICE,
      };
    case 'mfa.removed':
      return {
        subject: 'Your authenticator app was removed',
        sentence: 'Signing in no longer asks for a code of your authenticator app.',
        advice: PASSWORD_ADVICE,
      };
    case 'mfa.reset':
      return {
        subject: 'Your authenticator app was taken off',
        sentence:
          'An admin of your tenant took your authenticator app off. Signing in no longer asks for its code.',
        advice:
          'Set one up again on the page of your account. If you did not ask for this, do it now.',
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
<p style="margin:0"><a href="${escapeHtml(link)}" style="background:#3538cd;border-radius:8px;color:#ffffff;display:inline-block;font-weight:600;padding:12px 20px;text-decoration:none">Look at your account</a></p>`,
    ),
  };
}
