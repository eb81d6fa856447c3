/** A case that this endpoint cannot be put to, and why: nothing is wrong with either side. */
export class NotHere extends Error {
  override readonly name = 'NotHere';
}

/** Stands for a code out of a mail, which no run can read. Whatever needs it is not run. */
export const UNREAD_CODE = '000000-unread';

const REASONS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(UNREAD_CODE), 'the code is in a mailbox that no one reads'],
  [/"UserPoolTier":"PLUS"/, 'the Plus plan costs from the first person on'],
  [/"AdvancedSecurityMode"/, 'the Plus plan costs from the first person on'],
  [
    /arn:aws:(?:iam|lambda|acm|logs|ses)[^"]*:000000000000:/,
    'it needs a role, a certificate or a function of the account',
  ],
  [/EMAIL_OTP|EmailMfa/, 'codes by email need an identity of SES'],
  [/SMSMfaSettings|SmsConfiguration/, 'text messages cost, and need a role'],
  [/"client_credentials"/, 'clients of programs have no free tier'],
];

/** @throws NotHere when a call would cost, or needs what a throw-away pool does not have */
export function refuseCostly(input: object): void {
  const text = JSON.stringify(input);
  const found = REASONS.find(([pattern]) => pattern.test(text));
  if (found) throw new NotHere(found[1]);
}
