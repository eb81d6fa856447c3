import type { Locale } from '@gatehouse/domain/locale';
import { toPlainText } from '@gatehouse/domain/visible-text';
import { escapeHtml } from './escape-html.ts';
import { formatMailMoment, mailButton, mailClosing, mailHeading, mailPage } from './mail-page.ts';
import type { Mail } from './mail.ts';
import { textFromPeople } from './text-from-people.ts';

export interface RecoveryMailInput {
  readonly to: string;
  readonly name: string;
  /** When the code was typed, and from which IP address. */
  readonly at: Date;
  readonly address: string | null;
  readonly link: string;
  readonly messageId: string;
  readonly locale: Locale;
}

/** The mail to someone who has shown one of their backup codes, as text and as HTML. */
export function recoveryMail(input: RecoveryMailInput): Mail {
  const { to, messageId, link, locale, address } = input;
  const text = TEXTS[locale];
  const hello = text.greeting(textFromPeople(input.name));
  const where = address === null ? null : toPlainText(address);
  const happened = text.happened(formatMailMoment(input.at, locale), where);
  return {
    to,
    messageId,
    subject: text.subject,
    text: [hello, '', happened, text.sentence, '', link, '', text.advice, ''].join('\n'),
    html: mailPage(
      escapeHtml(text.subject),
      `${mailHeading(escapeHtml(text.subject))}
<p style="margin:0 0 16px">${escapeHtml(hello)}</p>
<p style="margin:0 0 24px">${escapeHtml(happened)} ${escapeHtml(text.sentence)}</p>
${mailButton(link, text.button)}
${mailClosing(text.advice)}`,
      { preview: text.sentence, locale },
    ),
  };
}

interface Texts {
  readonly subject: string;
  readonly sentence: string;
  readonly button: string;
  readonly advice: string;
  greeting(name: string): string;
  happened(when: string, address: string | null): string;
}

const TEXTS: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: 'Sign in without your authenticator app',
    sentence:
      'To turn off your authenticator app, open this link within 15 minutes, in the browser where you entered the code.',
    button: 'Turn off authenticator app',
    advice:
      'If this wasn’t you, don’t open the link: someone has one of your backup codes. Make new ones on your account page.',
    greeting: (name) => `Hello ${name},`,
    happened: (when, address) =>
      `One of your backup codes was entered at ${when}${address === null ? '' : `, from ${address}`}.`,
  },
  de: {
    subject: 'Ohne Ihre Authenticator-App anmelden',
    sentence:
      'Um Ihre Authenticator-App auszuschalten, öffnen Sie diesen Link innerhalb von 15 Minuten in dem Browser, in dem Sie den Code eingegeben haben.',
    button: 'Authenticator-App ausschalten',
    advice:
      'Wenn Sie das nicht waren, öffnen Sie den Link nicht: Jemand hat einen Ihrer Ersatzcodes. Erstellen Sie auf Ihrer Kontoseite neue.',
    greeting: (name) => `Guten Tag ${name},`,
    happened: (when, address) =>
      `Einer Ihrer Ersatzcodes wurde eingegeben. Zeitpunkt: ${when}${address === null ? '' : `, IP-Adresse: ${address}`}.`,
  },
};
