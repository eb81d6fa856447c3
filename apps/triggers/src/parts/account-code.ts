import { DEFAULT_LOCALE, isLocale, type Locale } from '@gatehouse/domain/locale';
import type { AccountCodeKind } from '@gatehouse/mail/account-code-mail';

/** By what stands after the name of the trigger. */
const KINDS: Readonly<Record<string, AccountCodeKind>> = {
  SignUp: 'signUp',
  ResendCode: 'signUp',
  ForgotPassword: 'password',
  UpdateUserAttribute: 'address',
  VerifyUserAttribute: 'address',
  Authentication: 'signIn',
  AdminCreateUser: 'account',
};

/** What a code is for; undefined for what is no code. */
export const findKind = (triggerSource: string): AccountCodeKind | undefined =>
  KINDS[triggerSource.split('_')[1] ?? ''];

/** The language of a person: `locale` of their account, or of the client's ClientMetadata. `de-CH` is `de`. */
export function findLocale(request: {
  readonly userAttributes: Readonly<Record<string, string | undefined>>;
  readonly clientMetadata?: Readonly<Record<string, string>> | undefined;
}): Locale {
  const tag = request.userAttributes['locale'] ?? request.clientMetadata?.['locale'];
  const [language = ''] = (tag ?? '').toLowerCase().split(/[-_]/);
  return isLocale(language) ? language : DEFAULT_LOCALE;
}
