import type { PoolRecord } from '../model/records.ts';

/** Subject and text of a message; SMS use only the text. */
export interface MessageTemplate {
  readonly subject: string;
  readonly body: string;
}

/** Why a message goes out: suffix of the CustomMessage trigger's source. */
export type MessageReason =
  | 'SignUp'
  | 'AdminCreateUser'
  | 'ResendCode'
  | 'ForgotPassword'
  | 'UpdateUserAttribute'
  | 'VerifyUserAttribute'
  | 'Authentication';

function invitation(pool: PoolRecord, medium: 'EMAIL' | 'SMS'): MessageTemplate {
  const template = pool.settings.AdminCreateUserConfig?.InviteMessageTemplate;
  const standard = 'Your username is {username} and temporary password is {####}.';
  return medium === 'SMS'
    ? { subject: '', body: template?.SMSMessage ?? standard }
    : {
        subject: template?.EmailSubject ?? 'Your temporary password',
        body: template?.EmailMessage ?? standard,
      };
}

function authentication(pool: PoolRecord, medium: 'EMAIL' | 'SMS'): MessageTemplate {
  const standard = 'Your authentication code is {####}.';
  if (medium === 'SMS') {
    return {
      subject: '',
      body:
        pool.mfa.SmsMfaConfiguration?.SmsAuthenticationMessage ??
        pool.settings.SmsAuthenticationMessage ??
        standard,
    };
  }
  const email = pool.mfa.EmailMfaConfiguration;
  return {
    subject: email?.Subject ?? 'Your authentication code',
    body: email?.Message ?? standard,
  };
}

/** The pool's template for a message, or AWS's own text. */
export function templateFor(
  pool: PoolRecord,
  reason: MessageReason,
  medium: 'EMAIL' | 'SMS',
): MessageTemplate {
  if (reason === 'AdminCreateUser') return invitation(pool, medium);
  if (reason === 'Authentication') return authentication(pool, medium);
  const template = pool.settings.VerificationMessageTemplate;
  const what = reason === 'ForgotPassword' ? 'password reset' : 'verification';
  const standard = `Your ${what} code is {####}.`;
  if (medium === 'SMS') return { subject: '', body: template?.SmsMessage ?? standard };
  const byLink =
    template?.DefaultEmailOption === 'CONFIRM_WITH_LINK' &&
    (reason === 'SignUp' || reason === 'ResendCode');
  if (byLink) {
    return {
      subject: template.EmailSubjectByLink ?? 'Your verification link',
      body:
        template.EmailMessageByLink ??
        'Please click the link below to verify your email address. {##Verify Email##}',
    };
  }
  return {
    subject: template?.EmailSubject ?? `Your ${what} code`,
    body: template?.EmailMessage ?? standard,
  };
}

/** Whether the text has what the reason needs; else the default is used instead. */
export function hasPlaceholders(body: string, reason: MessageReason): boolean {
  const code = body.includes('{####}') || /\{##[^#]+##\}/.test(body);
  return reason === 'AdminCreateUser' ? code && body.includes('{username}') : code;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML, in content and in attributes. */
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

/** Puts code, username and link into a template. In mail they are escaped: the body is HTML. */
export function fillTemplate(
  template: string,
  medium: 'EMAIL' | 'SMS',
  values: { code: string; username: string; link: string },
): string {
  const safe = (text: string) => (medium === 'EMAIL' ? escapeHtml(text) : text);
  return (
    template
      // Not `{####}`, which is the code.
      .replace(
        /\{##([^#]+)##\}/g,
        (_, text: string) => `<a href="${safe(values.link)}">${text}</a>`,
      )
      .replaceAll('{####}', () => safe(values.code))
      .replaceAll('{username}', () => safe(values.username))
  );
}
