import { accountCodeMail, accountCodeSms } from '@gatehouse/mail/account-code-mail';
import type { CustomMessageTriggerEvent } from 'aws-lambda';
import { findKind, findLocale } from './parts/account-code.ts';

/**
 * The product's own mails in place of Cognito's, in the language of the person. Cognito puts the code in.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html
 */
export const handler = async (
  event: CustomMessageTriggerEvent,
): Promise<CustomMessageTriggerEvent> => {
  const { codeParameter, usernameParameter } = event.request;
  const kind = findKind(event.triggerSource);
  if (kind === undefined) return event;
  const locale = findLocale(event.request);
  const code = { kind, locale, code: codeParameter, username: usernameParameter };
  const { subject, html } = accountCodeMail(code);
  return {
    ...event,
    response: { emailSubject: subject, emailMessage: html, smsMessage: accountCodeSms(code) },
  };
};
