import MiniSearch from 'minisearch';
import type { Page } from './pages.ts';
import { SEARCH_OPTIONS } from './search-options.ts';

/** What a search finds: a page, or what stands below one of its headings. */
interface Entry {
  /** Address on the site, with the anchor. */
  readonly id: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

/** The index of all pages, to be read by the browser when someone searches. */
export function makeSearchIndex(
  pages: readonly { readonly page: Page; readonly html: string }[],
): string {
  const index = new MiniSearch<Entry>(SEARCH_OPTIONS);
  index.addAll(pages.flatMap(({ page, html }) => toEntries(page, html)));
  return JSON.stringify(index);
}

function toEntries(page: Page, html: string): Entry[] {
  const parts = html.split(/(?=<h[23] id=")/);
  return parts.flatMap((part, index) => {
    const [, id = '', heading = ''] = /^<h[23] id="([^"]+)">([\s\S]*?)<\/h[23]>/.exec(part) ?? [];
    if (index > 0 && id === '') return [];
    return [
      {
        id: id === '' ? page.url : `${page.url}#${id}`,
        title: page.title,
        heading: toText(heading),
        text: toText(part),
      },
    ];
  });
}

function toText(html: string): string {
  return html
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
