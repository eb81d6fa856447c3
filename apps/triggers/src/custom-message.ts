import { DEFAULT_LOCALE, isLocale, type Locale } from '@gatehouse/domain/locale';
import {
  type AccountCodeKind,
  accountCodeMail,
  accountCodeSms,
} from '@gatehouse/mail/account-code-mail';
import type { CustomMessageTriggerEvent } from 'aws-lambda';

const KINDS: Readonly<Record<string, AccountCodeKind>> = {
  CustomMessage_SignUp: 'signUp',
  CustomMessage_ResendCode: 'signUp',
  CustomMessage_ForgotPassword: 'password',
  CustomMessage_UpdateUserAttribute: 'address',
  CustomMessage_VerifyUserAttribute: 'address',
  CustomMessage_Authentication: 'signIn',
  CustomMessage_AdminCreateUser: 'account',
};

/**
 * The product's own mails in place of Cognito's, in the language of the person: `locale` of their account, or of
 * the client's ClientMetadata. Cognito puts the code in.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html
 */
export const handler = async (
  event: CustomMessageTriggerEvent,
): Promise<CustomMessageTriggerEvent> => {
  const { codeParameter, usernameParameter, userAttributes, clientMetadata } = event.request;
  const kind = KINDS[event.triggerSource];
  if (kind === undefined) return event;
  const locale = findLocale(userAttributes['locale'] ?? clientMetadata?.['locale']);
  const code = { kind, locale, code: codeParameter, username: usernameParameter };
  const { subject, html } = accountCodeMail(code);
  return {
    ...event,
    response: { emailSubject: subject, emailMessage: html, smsMessage: accountCodeSms(code) },
  };
};

/** `de-CH` is `de`. */
function findLocale(tag: string | undefined): Locale {
  const [language = ''] = (tag ?? '').toLowerCase().split(/[-_]/);
  return isLocale(language) ? language : DEFAULT_LOCALE;
}
