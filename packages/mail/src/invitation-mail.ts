import type { Locale } from '@gatehouse/domain/locale';
import type { Role } from '@gatehouse/domain/role';
import { CATALOGS } from '@gatehouse/messages/catalogs';
import { escapeHtml } from './escape-html.ts';
import { INVITATION_TEXTS } from './invitation-texts.ts';
import { formatMailMoment, mailButton, mailClosing, mailHeading, mailPage } from './mail-page.ts';
import { textFromPeople } from './text-from-people.ts';
import type { Mail } from './mail.ts';

export interface InvitationMailInput {
  readonly to: string;
  readonly tenantName: string;
  readonly inviterName: string;
  readonly role: Role;
  /** What the inviter writes; empty for nothing. */
  readonly message: string;
  readonly locale: Locale;
  readonly link: string;
  readonly expiresAt: Date;
  readonly account:
    | { readonly kind: 'created'; readonly temporaryPassword: string }
    | { readonly kind: 'password in another mail' }
    | { readonly kind: 'existing' };
  readonly messageId: string;
}

/**
 * The mail of an invitation, as text and as HTML. Names and words come from people: they are
 * escaped, stay on one line, are said to be theirs, and become no links.
 */
export function invitationMail(input: InvitationMailInput): Mail {
  const { link, to, locale } = input;
  const texts = INVITATION_TEXTS[locale];
  const tenantName = textFromPeople(input.tenantName);
  const inviterName = textFromPeople(input.inviterName);
  const message = textFromPeople(input.message);
  const roleName = CATALOGS[locale].roles.names[input.role];
  const until = formatMailMoment(input.expiresAt, locale);
  const invitation = texts.invites(inviterName, tenantName, roleName);
  const words = message === '' ? [] : [texts.says(inviterName), `> ${message}`, ''];
  const signIn = signInLines(input);
  const closing = texts.closing(to, until);
  return {
    to,
    messageId: input.messageId,
    subject: texts.subject(inviterName, tenantName),
    text: [
      invitation,
      '',
      ...words,
      `${texts.accept} ${link}`,
      '',
      ...signIn.text,
      '',
      closing,
      '',
    ].join('\n'),
    html: mailPage(
      escapeHtml(tenantName),
      `${mailHeading(escapeHtml(texts.title(tenantName)))}
<p style="margin:0 0 24px">${escapeHtml(invitation)}</p>
${message === '' ? '' : messageHtml(texts.says(inviterName), message)}
${mailButton(link, texts.button)}
${signIn.html}
${mailClosing(closing)}`,
      { preview: invitation, locale },
    ),
  };
}

/** In the words of the inviter: said so, and as text alone. */
function messageHtml(says: string, message: string): string {
  return `<p style="margin:0 0 8px">${escapeHtml(says)}</p>
<blockquote style="border-left:3px solid #d4d4d8;margin:0 0 24px;overflow-wrap:anywhere;padding:0 0 0 16px">${escapeHtml(message)}</blockquote>`;
}

function signInLines({ account, to, locale }: InvitationMailInput): {
  text: string[];
  html: string;
} {
  const texts = INVITATION_TEXTS[locale];
  if (account.kind === 'created') {
    return {
      text: [
        texts.noAccount,
        `  ${texts.address} ${to}`,
        `  ${texts.password} ${account.temporaryPassword}`,
        texts.ownPassword,
      ],
      html: `<p style="margin:0 0 8px">${texts.noAccount}</p>
<p class="box" style="background:#f4f4f5;border-radius:8px;font-family:ui-monospace,Menlo,Consolas,monospace;margin:0 0 8px;padding:12px 16px">${texts.address} ${escapeHtml(to)}<br>${texts.password} <strong>${escapeHtml(account.temporaryPassword)}</strong></p>
<p style="margin:0">${texts.ownPassword}</p>`,
    };
  }
  const sentence = account.kind === 'existing' ? texts.existing(to) : texts.otherMail(to);
  return { text: [sentence], html: `<p style="margin:0">${escapeHtml(sentence)}</p>` };
}
