import { BRAND } from '@gatehouse/brand/brand';
import type { Links } from './links.ts';
import { type NavigationPart, type Page, toMarkdownUrl, toRelativeUrl } from './pages.ts';

const SUMMARY =
  'The foundation of a multi-tenant SaaS on Next.js and Amazon Cognito: tenants, roles, invitations, single sign-on, an HTTP API and a console, with two walls around each tenant’s data, and all of it on one machine with `npm start`.';

/** `llms.txt`: what there is to read, for programs. Links are relative to the file. */
export function makeLlmsTxt(navigation: readonly NavigationPart[]): string {
  const parts = navigation.map(({ title, pages }) =>
    [
      `## ${title}`,
      '',
      ...pages
        .filter(({ text }) => text !== '')
        .map((page) => `- [${page.title}](${toMarkdownUrl(page.url)})${getLead(page)}`),
    ].join('\n'),
  );
  return [
    `# ${BRAND.name}`,
    `> ${SUMMARY}`,
    'An installation serves its API as an OpenAPI 3.1 document at `/api/v1/openapi.json`. All of these pages in one file: [llms-full.txt](llms-full.txt).',
    ...parts,
    '',
  ].join('\n\n');
}

/** `llms-full.txt`: the pages of the navigation in one file, each below its path. */
export function makeLlmsFullTxt(navigation: readonly NavigationPart[]): string {
  return navigation
    .flatMap(({ pages }) => pages)
    .filter(({ text }) => text !== '')
    .map(({ source, text }) => `<!-- ${source} -->\n\n${text.trim()}\n`)
    .join('\n');
}

/** A page's Markdown with links to the Markdown of others, for programs. */
export function toPlainMarkdown(page: Page, links: Links): string {
  return page.text.replaceAll(/(\]\()([^)\s]+)(\))/g, (whole, before, target, after) => {
    const [path, anchor] = String(target).split('#');
    const other = path ? links.findTarget(page, path) : undefined;
    if (!other) return whole;
    const from = page.url.replace(/[^/]*\/$/, '');
    const url = toRelativeUrl(from, toMarkdownUrl(other.url));
    return `${before}${url}${anchor === undefined ? '' : `#${anchor}`}${after}`;
  });
}

/** The first sentence of a page. */
function getLead({ text }: Page): string {
  const paragraph = text.split(/\n{2,}/).find((part) => /^[\p{L}“"`*[]/u.test(part));
  const sentence = paragraph?.replaceAll(/\s+/g, ' ').match(/^.*?[.:](?=\s|$)/)?.[0];
  const plain = sentence?.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1').replace(/:$/, '.');
  return plain === undefined ? '' : `: ${plain}`;
}
