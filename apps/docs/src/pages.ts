import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { API_REFERENCE, INDEXED, REST, SECTIONS } from './navigation.ts';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A page of the site. */
export interface Page {
  /** Path in the repository. */
  readonly source: string;
  /** Path on the site, without a leading slash: `docs/api.md` is at `api/`. */
  readonly url: string;
  /** Its first heading. */
  readonly title: string;
  readonly section: string;
  /** Markdown; empty for what is made from the OpenAPI document. */
  readonly text: string;
}

/** A part of the navigation with what is in it. */
export interface NavigationPart {
  readonly title: string;
  readonly pages: readonly Page[];
}

/** Everything the site has. */
export interface SiteMap {
  readonly pages: readonly Page[];
  readonly navigation: readonly NavigationPart[];
}

/**
 * Reads the pages of a repository.
 *
 * @param root the repository
 * @throws Error that names a page of the navigation which is not there, or has no heading
 */
export function readSiteMap(root: string = ROOT): SiteMap {
  const named = new Set(SECTIONS.flatMap(({ pages }) => pages));
  const folders = SECTIONS.flatMap(({ folder = [] }) => folder);
  const others = globSync('docs/**/*.md', { cwd: root })
    .filter((path) => !named.has(path))
    .toSorted();
  const navigation = SECTIONS.map(({ title, pages, folder }) => ({
    title,
    pages: [
      ...pages,
      ...others.filter((path) => dirname(path) === folder),
      ...(title === REST
        ? others.filter(
            (path) => ![...folders, ...INDEXED].some((one) => path.startsWith(`${one}/`)),
          )
        : []),
    ].map((source) => readPage(root, source, title)),
  }));
  const indexed = others
    .filter((path) => INDEXED.some((one) => path.startsWith(`${one}/`)))
    .map((source) =>
      readPage(root, source, getSection(navigation, `${dirname(source)}/README.md`)),
    );
  return { pages: [...navigation.flatMap(({ pages }) => pages), ...indexed], navigation };
}

function readPage(root: string, source: string, section: string): Page {
  const url = toUrl(source);
  if (source === API_REFERENCE) return { source, url, section, title: 'API reference', text: '' };
  const text = readText(root, source);
  const title = /^# (.+)$/m.exec(text)?.[1]?.replaceAll(/[`*]/g, '');
  if (title === undefined) throw new Error(`${source} has no heading of the first level`);
  return { source, url, section, title, text };
}

function readText(root: string, source: string): string {
  try {
    return readFileSync(join(root, source), 'utf8');
  } catch (cause) {
    const message = `${source} stands in apps/docs/src/navigation.ts and is not there`;
    throw new Error(message, { cause });
  }
}

function getSection(navigation: readonly NavigationPart[], index: string): string {
  const part = navigation.find(({ pages }) => pages.some(({ source }) => source === index));
  if (part === undefined) throw new Error(`${index} is in no section of the navigation`);
  return part.title;
}

/** Where a page is: `README.md` of a folder is the folder. */
export function toUrl(source: string): string {
  const path = source.replace(/^docs\//, '').replace(/(^|\/)README\.md$/, '$1');
  return path.endsWith('.md') ? `${path.slice(0, -3).toLowerCase()}/` : path;
}

/** Where the Markdown of a page is, for programs. */
export function toMarkdownUrl(url: string): string {
  return url === '' ? 'index.md' : `${url.slice(0, -1)}.md`;
}

/** From one path of the site to another, so that the site works below any path. */
export function toRelativeUrl(from: string, to: string): string {
  const [path = '', anchor] = to.split('#');
  const steps = relative(`/${from}`, `/${path}`);
  const slash = path === '' || path.endsWith('/') ? '/' : '';
  const result = steps === '' ? './' : `${steps}${slash}`;
  return anchor === undefined ? result : `${result}#${anchor}`;
}
