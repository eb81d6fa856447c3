import { BRAND } from '@gatehouse/brand/brand';
import { escapeHtml } from './markdown.ts';
import { type NavigationPart, type Page, toMarkdownUrl, toRelativeUrl } from './pages.ts';

/** Nothing comes from elsewhere, and nothing runs that is not a file of the site. */
const POLICY =
  "default-src 'none'; base-uri 'none'; connect-src 'self'; font-src 'self'; form-action 'none'; img-src 'self' data:; script-src 'self'; style-src 'self'";

/** A page as a whole document. */
export function drawPage(page: Page, html: string, navigation: readonly NavigationPart[]): string {
  const to = (url: string) => toRelativeUrl(page.url, url);
  const name = `${BRAND.name} docs`;
  const title = page.url === '' ? name : `${page.title} · ${name}`;
  return `<!doctype html>
<html lang="en" data-root="${to('')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${to('assets/icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${to('assets/style.css')}">
${page.text === '' ? '' : `<link rel="alternate" type="text/markdown" href="${to(toMarkdownUrl(page.url))}">`}
<script src="${to('assets/theme.js')}"></script>
<script src="${to('assets/site.js')}" type="module"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="top">
<button class="menu" popovertarget="navigation">Menu</button>
<a class="brand" href="${to('')}">${drawMark()}<span>${escapeHtml(name)}</span></a>
<button class="search" data-search hidden>Search <kbd>/</kbd></button>
<button class="theme" data-theme-toggle hidden>Theme</button>
</header>
<div class="columns">
<nav id="navigation" popover aria-label="Pages">${navigation.map((part) => drawPart(part, page)).join('')}</nav>
<main id="main" tabindex="-1">
${html}
${drawFoot(page, navigation)}
</main>
${drawOutline(html)}
</div>
<dialog id="search" aria-label="Search"><form method="dialog"><label for="query">Search the docs</label><input id="query" type="search" autocomplete="off" spellcheck="false"><button>Close</button></form><p role="status"></p><ol></ol></dialog>
</body>
</html>
`;
}

function drawPart({ title, pages }: NavigationPart, current: Page): string {
  const open = title === current.section ? ' open' : '';
  const items = pages.map((page) => {
    const here = page === current ? ' aria-current="page"' : '';
    const text = page.url === '' ? 'Overview' : page.title;
    return `<li><a href="${toRelativeUrl(current.url, page.url)}"${here}>${escapeHtml(text)}</a></li>`;
  });
  return `<details${open}><summary>${escapeHtml(title)}</summary><ul>${items.join('')}</ul></details>`;
}

function drawFoot(page: Page, navigation: readonly NavigationPart[]): string {
  const all = navigation.flatMap(({ pages }) => pages);
  const index = all.indexOf(page);
  const link = (target: Page | undefined, word: string, rel: string) =>
    target && index !== -1
      ? `<a rel="${rel}" href="${toRelativeUrl(page.url, target.url)}"><span>${word}</span>${escapeHtml(target.title)}</a>`
      : '';
  const source = `<p class="source"><a href="${toRelativeUrl(page.url, toMarkdownUrl(page.url))}">This page as Markdown</a> · <code>${escapeHtml(page.source)}</code></p>`;
  return `<footer><nav aria-label="Next pages" class="pager">${link(all[index - 1], 'Previous', 'prev')}${link(all[index + 1], 'Next', 'next')}</nav>${page.text === '' ? '' : source}</footer>`;
}

function drawOutline(html: string): string {
  const headings = [...html.matchAll(/<h2 id="([^"]+)">([\s\S]*?)<\/h2>/g)];
  if (headings.length < 2) return '';
  const items = headings.map(
    ([, id = '', text = '']) =>
      `<li><a href="#${id}">${text.replaceAll(/<\/?a\b[^>]*>/g, '')}</a></li>`,
  );
  return `<nav class="outline" aria-label="On this page"><p>On this page</p><ul>${items.join('')}</ul></nav>`;
}

function drawMark(): string {
  return `<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><rect width="24" height="24" rx="6" class="mark-ground"/><path d="${BRAND.mark}" class="mark"/></svg>`;
}
