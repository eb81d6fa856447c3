import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { type Page, ROOT, toRelativeUrl } from './pages.ts';

/** Leads from the files of the repository to the addresses of the site. */
export class Links {
  readonly #pages: ReadonlyMap<string, Page>;
  /** Files that pages link to and that are no pages: pictures, and sources. */
  readonly files = new Set<string>();

  constructor(pages: readonly Page[]) {
    this.#pages = new Map(pages.map((page) => [page.source, page]));
  }

  /**
   * Where a link of a page leads on the site, from that page.
   *
   * @param target as it stands in the Markdown: relative to the file, or an address elsewhere
   * @throws Error when there is no such file
   */
  resolve(page: Page, target: string): string {
    if (/^([a-z][a-z+.-]*:|#|\/)/i.test(target) || page.text === '') return target;
    const [path = '', anchor] = target.split('#');
    const file = normalize(join(dirname(page.source), decodeURIComponent(path))).replace(/\/$/, '');
    const url = this.#getUrl(page, file);
    return toRelativeUrl(page.url, anchor === undefined ? url : `${url}#${anchor}`);
  }

  /** The page of a path that a text names in passing; nothing when that is no page. */
  findPage(path: string): Page | undefined {
    return this.#pages.get(path);
  }

  /** The page that a link of another leads to; nothing when it leads elsewhere. */
  findTarget(page: Page, path: string): Page | undefined {
    const file = normalize(join(dirname(page.source), path)).replace(/\/$/, '');
    return this.#pages.get(file) ?? this.#pages.get(`${file}/README.md`);
  }

  #getUrl(page: Page, file: string): string {
    const target = this.#pages.get(file) ?? this.#pages.get(`${file}/README.md`);
    if (target) return target.url;
    const full = join(ROOT, file);
    if (file.startsWith('..') || !existsSync(full) || statSync(full).isDirectory()) {
      throw new Error(`${page.source} links to ${file}, which is neither a page nor a file`);
    }
    this.files.add(file);
    return isPicture(file) ? toPictureUrl(file) : toSourceUrl(file);
  }
}

/** Whether a file is shown as it is. */
export function isPicture(file: string): boolean {
  return /\.(webp|png|svg|jpe?g)$/.test(file);
}

/** Where a picture is. */
export function toPictureUrl(file: string): string {
  return file.replace(/^docs\//, '');
}

/** Where a file of the source is shown, so that links work without the repository. */
export function toSourceUrl(file: string): string {
  return `source/${file}/`;
}

/** A page as it was written. */
export interface WrittenPage {
  readonly url: string;
  readonly html: string;
}

/**
 * Links that lead nowhere, in words.
 *
 * @param written all pages of the site
 * @param others paths of its other files
 */
export function findDeadLinks(
  written: readonly WrittenPage[],
  others: ReadonlySet<string>,
): string[] {
  const ids = new Map(
    written.map(({ url, html }) => [
      url,
      new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)),
    ]),
  );
  return written.flatMap(({ url, html }) =>
    [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].flatMap(([, link = '']) => {
      const { origin, pathname, hash } = new URL(link, `https://site.invalid/${url}`);
      if (origin !== 'https://site.invalid') return [];
      const path = decodeURIComponent(pathname.slice(1));
      const anchors = ids.get(path);
      if (!anchors) return others.has(path) ? [] : [`/${url} links to ${link}, which is not there`];
      const id = decodeURIComponent(hash.slice(1));
      return id === '' || anchors.has(id) ? [] : [`/${url} links to ${link}: no such heading`];
    }),
  );
}
