import { BRAND, BRAND_COLOURS as colours } from '@gatehouse/brand/brand';
import type { Locale } from '@gatehouse/domain/locale';
import { ACCOUNT_CODE_TEXTS, type AccountCodeKind } from './account-code-texts.ts';
import { escapeHtml } from './escape-html.ts';
import { mailClosing, mailHeading, mailPage } from './mail-page.ts';

export type { AccountCodeKind };

export interface AccountCode {
  readonly kind: AccountCodeKind;
  readonly locale: Locale;
  /** The code, or what the user pool replaces by it. */
  readonly code: string;
  /** Of a new account: what its person signs in with. */
  readonly username: string | null;
}

/** The mail that brings a code of the user pool. */
export function accountCodeMail(input: AccountCode): { subject: string; html: string } {
  const { kind, locale, code, username } = input;
  const texts = ACCOUNT_CODE_TEXTS[locale];
  const { subject, sentence, advice } = texts.kinds[kind];
  const named = kind === 'account' && username !== null;
  const lines = named
    ? [`${texts.username}: ${username}`, `${texts.temporaryPassword}: ${code}`]
    : [code];
  const box = `background:${colours.canvas.light};border-radius:8px;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:${named ? 15 : 24}px;letter-spacing:${named ? 0 : 2}px;line-height:32px;margin:0;overflow-wrap:anywhere;padding:12px 16px`;
  return {
    subject,
    html: mailPage(
      escapeHtml(subject),
      `${mailHeading(escapeHtml(subject))}
<p style="margin:0 0 16px">${escapeHtml(sentence)}</p>
<p class="box" style="${box}">${lines.map(escapeHtml).join('<br>')}</p>
${mailClosing(advice)}`,
      // The code stays out of lists of mails, and so off locked screens.
      { preview: sentence, locale },
    ),
  };
}

/** The same as an SMS: at most 140 characters with a code of six digits. */
export function accountCodeSms({ kind, locale, code, username }: AccountCode): string {
  const text = `${BRAND.name}: ${ACCOUNT_CODE_TEXTS[locale].kinds[kind].sms} ${code}`;
  return kind === 'account' && username !== null ? `${text} (${username})` : text;
}
