import type { Role } from '@gatehouse/domain/role';
import { escapeHtml } from './escape-html.ts';
import { mailPage, oneLine } from './mail-page.ts';
import type { Mail } from './worker-deps.ts';

export interface InvitationMailInput {
  readonly to: string;
  readonly tenantName: string;
  readonly inviterName: string;
  readonly role: Role;
  readonly link: string;
  readonly expiresAt: Date;
  readonly account:
    | { readonly kind: 'created'; readonly temporaryPassword: string }
    | { readonly kind: 'password in another mail' }
    | { readonly kind: 'existing' };
  readonly messageId: string;
}

const ARTICLE: Readonly<Record<Role, string>> = {
  owner: 'an owner',
  admin: 'an admin',
  member: 'a member',
  viewer: 'a viewer',
};

/**
 * The mail of an invitation, as text and as HTML. Names come from people: they are escaped, and
 * stay on one line, so that they can add neither a header nor a paragraph.
 */
export function invitationMail(input: InvitationMailInput): Mail {
  const { link, to } = input;
  const tenantName = oneLine(input.tenantName);
  const inviterName = oneLine(input.inviterName);
  const until = `${input.expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const invitation = `${inviterName} invites you to join ${tenantName} as ${ARTICLE[input.role]}.`;
  const signIn = signInLines(input);
  const closing = `The link is for ${to} alone and works until ${until}. If you did not expect this invitation, ignore it: nothing happens unless you accept.`;
  return {
    to,
    messageId: input.messageId,
    subject: `${inviterName} invites you to ${tenantName}`,
    text: [invitation, '', `Accept: ${link}`, '', ...signIn.text, '', closing, ''].join('\n'),
    html: mailPage(
      escapeHtml(tenantName),
      `<h1 style="font-size:20px;line-height:28px;margin:0 0 16px">Join ${escapeHtml(tenantName)}</h1>
<p style="margin:0 0 24px">${escapeHtml(invitation)}</p>
<p style="margin:0 0 24px"><a href="${escapeHtml(link)}" style="background:#3538cd;border-radius:8px;color:#ffffff;display:inline-block;font-weight:600;padding:12px 20px;text-decoration:none">Accept the invitation</a></p>
${signIn.html}
<p style="color:#52525b;font-size:13px;line-height:20px;margin:24px 0 0">${escapeHtml(closing)}</p>`,
    ),
  };
}

function signInLines({ account, to }: InvitationMailInput): { text: string[]; html: string } {
  if (account.kind === 'created') {
    const intro = 'You have no account yet, so we made one. Sign in with:';
    const outro =
      'You will choose your own password. If this one has expired, the link above gets you a new one.';
    return {
      text: [intro, `  E-mail: ${to}`, `  Temporary password: ${account.temporaryPassword}`, outro],
      html: `<p style="margin:0 0 8px">${intro}</p>
<p style="background:#f4f4f5;border-radius:8px;font-family:ui-monospace,Menlo,Consolas,monospace;margin:0 0 8px;padding:12px 16px">E-mail: ${escapeHtml(to)}<br>Temporary password: <strong>${escapeHtml(account.temporaryPassword)}</strong></p>
<p style="margin:0">${outro}</p>`,
    };
  }
  const sentence =
    account.kind === 'existing'
      ? `Sign in as ${to}, the way you always do.`
      : `Sign in as ${to} with the temporary password that comes in a mail of its own.`;
  return { text: [sentence], html: `<p style="margin:0">${escapeHtml(sentence)}</p>` };
}
