import { DEFAULT_LOCALE, type Locale } from '@gatehouse/domain/locale';

/** The frame of every mail. @param title and body escaped already */
export function mailPage(title: string, body: string, locale: Locale = DEFAULT_LOCALE): string {
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no"><title>${title}</title></head>
<body style="background:#fafafa;color:#18181b;font-family:Inter,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:15px;line-height:24px;margin:0;padding:32px 16px">
<div style="background:#ffffff;border:1px solid #e4e4e7;border-radius:12px;margin:0 auto;max-width:520px;padding:32px">
${body}
</div></body></html>`;
}
