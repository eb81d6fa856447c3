import { dirname, relative } from 'node:path';
import markdownIt from 'markdown-it';
import type { RenderRule } from 'markdown-it/lib/renderer.mjs';
import { drawDiagram } from './diagram.ts';
import { highlight } from './highlight.ts';
import type { Links } from './links.ts';
import type { Page } from './pages.ts';

const MARKDOWN = makeMarkdown();

/** What a page is drawn with. */
interface Environment {
  page: Page;
  links: Links;
  slugs: Map<string, number>;
}

/**
 * The HTML of a page's Markdown, with anchors, tables that scroll by themselves, highlighted code,
 * drawn diagrams, and links that lead to pages of the site.
 */
export function renderMarkdown(page: Page, links: Links): string {
  const environment: Environment = { page, links, slugs: new Map() };
  const html = MARKDOWN.render(page.text, environment);
  // A corner without words is no heading.
  const cells = html.replaceAll('<th></th>', '<td></td>');
  return cells.replaceAll(
    /(<(?:a|img|source)\b[^>]*?\s(?:href|src|srcset)=")([^"]+)(")/g,
    (_, before: string, target: string, after: string) =>
      before + escapeHtml(links.resolve(page, unescapeHtml(target))) + after,
  );
}

/** As GitHub makes the anchor of a heading. */
export function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

function makeMarkdown(): markdownIt {
  const markdown = markdownIt({ html: true, linkify: false });
  const { rules } = markdown.renderer;
  rules.fence = (tokens, index) => {
    const { info = '', content = '' } = tokens[index] ?? {};
    const language = info.trim().split(/\s/)[0] ?? '';
    return language === 'mermaid' ? drawDiagram(content) : highlight(content, language);
  };
  rules.code_block = (tokens, index) => highlight(tokens[index]?.content ?? '', '');
  rules.code_inline = (tokens, index, _, environment: Environment) => {
    const content = tokens[index]?.content ?? '';
    const code = `<code>${escapeHtml(content)}</code>`;
    const target = environment.links.findPage(content);
    if (!target || target === environment.page || isInLink(tokens, index)) return code;
    // Written by its path, so that it reads as well in a terminal: here it is a link.
    const path = relative(dirname(environment.page.source), target.source);
    return `<a href="${escapeHtml(path)}">${code}</a>`;
  };
  rules.heading_open = (tokens, index, _, environment: Environment) => {
    const inline = tokens[index + 1]?.children ?? [];
    const text = inline
      .filter(({ type }) => type === 'text' || type === 'code_inline')
      .map(({ content }) => content)
      .join('');
    const anchor = toAnchor(text);
    const seen = environment.slugs.get(anchor) ?? 0;
    environment.slugs.set(anchor, seen + 1);
    const id = seen === 0 ? anchor : `${anchor}-${seen}`;
    return `<${tokens[index]?.tag} id="${escapeHtml(id)}">`;
  };
  rules.table_open = () =>
    '<div class="table" role="group" aria-label="Table" tabindex="0"><table>';
  rules.table_close = () => '</table></div>';
  const align: RenderRule = (tokens, index) => {
    const token = tokens[index];
    const right = token?.attrGet('style')?.includes('right') === true;
    return `<${token?.tag}${right ? ' class="right"' : ''}>`;
  };
  rules.th_open = align;
  rules.td_open = align;
  return markdown;
}

function isInLink(tokens: readonly { type: string }[], index: number): boolean {
  const before = tokens.slice(0, index).map(({ type }) => type);
  return before.lastIndexOf('link_open') > before.lastIndexOf('link_close');
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function unescapeHtml(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
