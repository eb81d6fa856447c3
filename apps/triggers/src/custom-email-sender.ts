import { accountCodeMail, accountCodeSms } from '@gatehouse/mail/account-code-mail';
import type { CustomEmailSenderTriggerEvent } from 'aws-lambda';
import { findKind, findLocale } from './parts/account-code.ts';
import { decryptCode } from './parts/decrypt-code.ts';
import { sendMail } from './parts/send-mail.ts';

/**
 * Sends the mails of the user pool by SES, in place of Cognito, which hands over each code encrypted.
 * @throws Error where the code can't be read or SES does not take the mail: the caller of Cognito hears of it
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-email-sender.html
 */
export const handler = async (
  event: CustomEmailSenderTriggerEvent,
): Promise<CustomEmailSenderTriggerEvent> => {
  const { request, triggerSource, userPoolId } = event;
  const kind = findKind(triggerSource);
  // A warning of threat protection holds no code, and the product has one of its own.
  if (kind === undefined || request.code === null) return event;
  // The types have other attributes for that warning alone.
  const userAttributes: Readonly<Record<string, string | undefined>> = {
    ...request.userAttributes,
  };
  const { email } = userAttributes;
  if (email === undefined) throw new Error('there is no address to send a code to');
  const code = {
    kind,
    locale: findLocale({ ...request, userAttributes }),
    code: await decryptCode(request.code, userPoolId),
    username: email,
  };
  await sendMail(email, { ...accountCodeMail(code), text: accountCodeSms(code) });
  return event;
};
