import { BRAND, BRAND_COLOURS } from '@gatehouse/brand/brand';
import { iconSvg, logoSvg } from '@gatehouse/brand/icon';
import { LANDING } from '@gatehouse/brand/landing';
import { LOCALES } from '@gatehouse/domain/locale';
import { escapeHtml } from '@gatehouse/mail/escape-html';
import { invitationMail } from '@gatehouse/mail/invitation-mail';

const MODES = ['light', 'dark'] as const;

/** A page with the mark, the colours, the landing texts and a mail, for light and for dark. */
export function contactSheet(): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(BRAND.name)}: the brand</title><style>
body{font:15px/1.5 system-ui,sans-serif;margin:0;display:grid;grid-template-columns:1fr 1fr}
section{padding:32px}h2{font-size:16px;margin:32px 0 12px}
ul{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:12px}
.chip{border-radius:8px;height:48px;border:1px solid #8884}
iframe{width:100%;height:560px;border:1px solid #8884;border-radius:8px}
</style></head><body>
${MODES.map(column).join('\n')}
</body></html>
`;
}

function column(mode: (typeof MODES)[number]): string {
  const { canvas, ink } = BRAND_COLOURS;
  const chips = Object.entries(BRAND_COLOURS).map(
    ([name, pair]) =>
      `<li><div class="chip" style="background:${pair[mode]}"></div>${name}<br><code>${pair[mode]}</code></li>`,
  );
  return `<section style="background:${canvas[mode]};color:${ink[mode]};color-scheme:${mode}">
<h2>Logo and icon</h2>${logoSvg(mode)}<div style="width:48px">${iconSvg()}</div>
<h2>Colours</h2><ul>${chips.join('')}</ul>
${LOCALES.map(texts).join('\n')}
</section>`;
}

function texts(locale: (typeof LOCALES)[number]): string {
  const { title, lead, reasons } = LANDING[locale];
  const items = reasons.map(
    (one) => `<p><strong>${escapeHtml(one.title)}.</strong> ${escapeHtml(one.text)}</p>`,
  );
  const { html } = invitationMail({
    to: 'ada@example.com',
    tenantName: 'Acme',
    inviterName: 'Olivia Owen',
    role: 'member',
    message: '',
    locale,
    link: 'https://app.example.com/invite/token',
    expiresAt: new Date('2027-01-04T12:00:00Z'),
    account: { kind: 'existing' },
    messageId: 'sample',
  });
  return `<h2 lang="en">Landing page, ${locale}</h2><div lang="${locale}"><p style="font-size:24px;font-weight:600;margin:0">${escapeHtml(title)}</p><p>${escapeHtml(lead)}</p>${items.join('')}</div>
<h2>A mail, ${locale}</h2><iframe title="A mail, ${locale}" srcdoc="${escapeHtml(html)}"></iframe>`;
}
