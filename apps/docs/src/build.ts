import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import Eleventy, { type Configuration } from '@11ty/eleventy';
import { referenceBody } from '@gatehouse/api/document/reference-page';
import { openApiDocument } from '@gatehouse/api/document/open-api';
import { writeAssets } from './assets.ts';
import { drawPage } from './layout.ts';
import { findDeadLinks, Links, type WrittenPage } from './links.ts';
import { makeLlmsFullTxt, makeLlmsTxt, toPlainMarkdown } from './llms.ts';
import { renderMarkdown } from './markdown.ts';
import { type Page, readSiteMap, ROOT, toMarkdownUrl } from './pages.ts';
import { makeSearchIndex } from './search-index.ts';
import { drawSource } from './source-page.ts';

/** What a build made. */
export interface BuiltSite {
  readonly folder: string;
  readonly pages: number;
  /** Links that lead nowhere, in words. */
  readonly deadLinks: readonly string[];
}

/**
 * Builds the site.
 *
 * @param folder where it goes; it is emptied first
 * @throws Error that names a page of the navigation, or a link, whose file is not there
 */
export async function buildSite(folder: string): Promise<BuiltSite> {
  await rm(folder, { recursive: true, force: true });
  const site = new Site(folder);
  const eleventy = site.toEleventy('script');
  await eleventy.write();
  return { folder, pages: site.written.length, deadLinks: site.deadLinks };
}

/**
 * Serves the site and builds it anew whenever a document changes.
 *
 * @param folder where it goes
 * @param port of the server, on this machine alone
 */
export async function serveSite(folder: string, port: number): Promise<void> {
  const eleventy = new Site(folder).toEleventy('cli');
  await eleventy.init();
  await eleventy.watch();
  await eleventy.serve(port);
}

/** One site: what was read last, and what was written of it. */
class Site {
  written: readonly WrittenPage[] = [];
  deadLinks: readonly string[] = [];
  readonly #folder: string;
  readonly #bodies = new Map<string, string>();
  #map = readSiteMap();
  #links = new Links(this.#map.pages);

  constructor(folder: string) {
    this.#folder = folder;
  }

  toEleventy(source: 'script' | 'cli'): Eleventy {
    const output = relative(process.cwd(), this.#folder);
    return new Eleventy(INPUT, output, {
      quietMode: true,
      source,
      configPath: false,
      config: (configuration) => this.#configure(configuration),
    });
  }

  #configure(configuration: Configuration): object {
    for (const { source, url, text } of this.#map.pages) {
      configuration.addTemplate(`pages/${source}`, text, {
        source,
        permalink: `/${url}index.html`,
        templateEngineOverride: 'md',
        eleventyExcludeFromCollections: true,
      });
    }
    configuration.setLibrary('md', { render: (_, data) => this.#render(String(data['source'])) });
    for (const path of WATCHED) configuration.addWatchTarget(path);
    configuration.setUseGitIgnore(false);
    configuration.setServerOptions({ host: '127.0.0.1', showVersion: false });
    configuration.on('eleventy.before', () => {
      this.#map = readSiteMap();
      this.#links = new Links(this.#map.pages);
    });
    configuration.on('eleventy.after', async ({ results }) => {
      await this.#finish(results.map(({ url, content }) => ({ url: url.slice(1), html: content })));
    });
    return { markdownTemplateEngine: false, htmlTemplateEngine: false };
  }

  #render(source: string): string {
    const page = this.#map.pages.find((one) => one.source === source);
    if (page === undefined) throw new Error(`${source} is no page`);
    const html = toBody(page, this.#links);
    this.#bodies.set(source, html);
    return drawPage(page, html, this.#map.navigation);
  }

  /** Writes what is made of all pages together. */
  async #finish(drawn: readonly WrittenPage[]): Promise<void> {
    const [map, links] = [this.#map, this.#links];
    const sources = [...links.files].flatMap((file) => drawSource(file, map.navigation) ?? []);
    const found = map.pages.map((page) => ({ page, html: this.#bodies.get(page.source) ?? '' }));
    const texts = new Map([
      ['search-index.json', makeSearchIndex(found)],
      ['llms.txt', makeLlmsTxt(map.navigation)],
      ['llms-full.txt', makeLlmsFullTxt(map.navigation)],
      ...map.pages
        .filter(({ text }) => text !== '')
        .map((page) => [toMarkdownUrl(page.url), toPlainMarkdown(page, links)] as const),
      ...sources.map(({ url, html }) => [`${url}index.html`, html] as const),
    ]);
    for (const [path, text] of texts) await write(join(this.#folder, path), text);
    const assets = await writeAssets(this.#folder, links.files);
    this.written = [...drawn, ...sources];
    this.deadLinks = findDeadLinks(this.written, new Set([...texts.keys(), ...assets]));
  }
}

/** A new document is seen at the next start; what is in one that is known, at once. */
const WATCHED = ['docs', 'README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'packages/*/README.md'];

/** Eleventy wants a folder; all pages come from elsewhere. */
const INPUT = relative(process.cwd(), join(ROOT, 'apps/docs/src/assets'));

function toBody(page: Page, links: Links): string {
  return page.text === ''
    ? `<h1>${page.title}</h1>${referenceBody(openApiDocument())}`
    : renderMarkdown(page, links);
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
