import type { Locale } from '@gatehouse/domain/locale';
import { toPlainText } from '@gatehouse/domain/visible-text';
import { escapeHtml } from './escape-html.ts';
import { formatMailMoment, mailButton, mailHeading, mailPage } from './mail-page.ts';
import { textFromPeople } from './text-from-people.ts';
import type { Mail } from './mail.ts';
import { SECURITY_TEXTS, type SecurityText } from './security-texts.ts';

export interface SecurityMailInput {
  readonly to: string;
  readonly name: string;
  readonly action: string;
  readonly at: Date;
  /** Where the request came from. */
  readonly address: string | null;
  /** The new email address, where that changed; the tenant and its connection; how many codes are left; or what let someone in. */
  readonly after: string | null;
  /** Where the person looks at it. */
  readonly link: string;
  readonly messageId: string;
  /** The reader's language. */
  readonly locale: Locale;
}

/** What a mail says of an event; null for one that no one is told of. */
function getText({ action, after, locale }: SecurityMailInput): SecurityText | null {
  const texts = SECURITY_TEXTS[locale];
  if (action === 'email.changed') return texts.emailChanged(mask(after ?? ''));
  if (action === 'mfa.recovered') return texts.mfaRecovered(Number(after ?? 0));
  if (action === 'sign_in.denied') return texts.signInDenied(after === 'password');
  // Named by the tenant's people.
  if (action === 'sso.linked') return texts.ssoLinked(textFromPeople(after ?? ''));
  return Object.hasOwn(texts.changes, action)
    ? texts.changes[action as keyof typeof texts.changes]
    : null;
}

/** Enough to know one's own again: who reads the old mailbox need not learn the new address. */
function mask(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return textFromPeople(`${name.slice(0, 1)}***@${domain}`);
}

/** The mail about something that happened to an account, as text and as HTML. */
export function securityMail(input: SecurityMailInput): Mail | null {
  const text = getText(input);
  if (!text) return null;
  const { to, link, messageId, address, locale } = input;
  const { subject, sentence, advice } = text;
  const { account, button, happened, greeting } = SECURITY_TEXTS[locale];
  const when = formatMailMoment(input.at, locale);
  const where = happened(when, address === null ? null : toPlainText(address));
  const hello = greeting(textFromPeople(input.name));
  return {
    to,
    messageId,
    subject,
    text: [hello, '', sentence, where, '', advice, '', `${account} ${link}`, ''].join('\n'),
    html: mailPage(
      escapeHtml(subject),
      `${mailHeading(escapeHtml(subject))}
<p style="margin:0 0 16px">${escapeHtml(hello)}</p>
<p style="margin:0 0 16px">${escapeHtml(sentence)} ${escapeHtml(where)}</p>
<p style="margin:0 0 24px">${escapeHtml(advice)}</p>
${mailButton(link, button)}`,
      { preview: sentence, locale },
    ),
  };
}
