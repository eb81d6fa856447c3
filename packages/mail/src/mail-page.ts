import { BRAND, BRAND_COLOURS as colours } from '@gatehouse/brand/brand';
import { DEFAULT_LOCALE, type Locale } from '@gatehouse/domain/locale';
import { escapeHtml } from './escape-html.ts';

/**
 * Readers that know `prefers-color-scheme` show a dark mail; the others ignore it. Inline styles are
 * what every reader knows, so these have to outweigh them.
 * @see https://www.caniemail.com/features/css-at-media-prefers-color-scheme/
 */
const DARK = `@media (prefers-color-scheme:dark){.page{background:${colours.canvas.dark}!important;color:${colours.ink.dark}!important}.card{background:${colours.surface.dark}!important;border-color:${colours.line.dark}!important}.quiet{color:${colours['ink-2'].dark}!important}.button{background:${colours.accent.dark}!important;color:${colours['on-accent'].dark}!important}.box{background:${colours.canvas.dark}!important}}`;

interface MailPageOptions {
  /** Shown beside the subject in lists of mails: text, not escaped yet. */
  readonly preview?: string;
  readonly locale?: Locale;
}

/** The frame of every mail: the brand's mark and name, and a card. @param title and body escaped already */
export function mailPage(
  title: string,
  body: string,
  { preview = '', locale = DEFAULT_LOCALE }: MailPageOptions = {},
): string {
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no"><title>${title}</title><style>${DARK}</style></head>
<body class="page" style="background:${colours.canvas.light};color:${colours.ink.light};font-family:Inter,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:15px;line-height:24px;margin:0;padding:32px 16px">
${preview === '' ? '' : `<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preview)}</div>\n`}<div style="margin:0 auto;max-width:520px">
${BANNER}
<div class="card" style="background:${colours.surface.light};border:1px solid ${colours.line.light};border-radius:12px;padding:32px">
${body}
</div>
</div></body></html>`;
}

/** No picture: readers hold back pictures from senders they do not know, and drop SVG. */
const BANNER = `<p style="font-size:16px;font-weight:600;margin:0 0 16px"><span class="button" aria-hidden="true" style="background:${colours.accent.light};border-radius:7px;color:${colours['on-accent'].light};display:inline-block;font-size:15px;height:26px;line-height:26px;margin-right:8px;text-align:center;width:26px">${BRAND.name.charAt(0)}</span>${BRAND.name}</p>`;

/** The heading of a mail. @param text escaped already */
export function mailHeading(text: string): string {
  return `<h1 style="font-size:20px;line-height:28px;margin:0 0 16px">${text}</h1>`;
}

/** The one button of a mail. @param text and link not escaped yet */
export function mailButton(link: string, text: string): string {
  return `<p style="margin:0 0 24px"><a class="button" href="${escapeHtml(link)}" style="background:${colours.accent.light};border-radius:8px;color:${colours['on-accent'].light};display:inline-block;font-weight:600;padding:12px 20px;text-decoration:none">${escapeHtml(text)}</a></p>`;
}

/** The small print under it. @param text not escaped yet */
export function mailClosing(text: string): string {
  return `<p class="quiet" style="color:${colours['ink-2'].light};font-size:13px;line-height:20px;margin:24px 0 0">${escapeHtml(text)}</p>`;
}

/** A moment as people say it, e.g. `Saturday, December 5, 2026 at 2:32 PM UTC`. Without the narrow space that mail readers show as a box. */
export function formatMailMoment(at: Date, locale: Locale, timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  })
    .format(at)
    .replaceAll('\u202f', ' ');
}
