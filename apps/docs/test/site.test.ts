import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BRAND } from '@gatehouse/brand/brand';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildSite } from '../src/build.ts';
import { drawDiagram } from '../src/diagram.ts';
import { findDeadLinks, Links } from '../src/links.ts';
import { renderMarkdown, toAnchor } from '../src/markdown.ts';
import { SECTIONS } from '../src/navigation.ts';
import { type Page, readSiteMap, toRelativeUrl } from '../src/pages.ts';

describe('the site of the documents', () => {
  let site: BuiltSite;
  const read = (path: string) => readFile(join(site.folder, path), 'utf8');

  beforeAll(async () => {
    site = await buildSite(await mkdtemp(join(tmpdir(), 'gatehouse-docs-')));
  }, 300_000);
  afterAll(() => rm(site.folder, { recursive: true }));

  it('has a page for every document, and no link or anchor that leads nowhere', () => {
    expect(site.deadLinks).toEqual([]);
    expect(site.pages).toBeGreaterThan(150);
  });

  it('asks for nothing from elsewhere', async () => {
    for (const path of ['index.html', 'architecture/index.html', 'reference/index.html']) {
      const html = await read(path);
      expect(html).not.toMatch(/<(?:script|link|img|source)[^>]+(?:src|href)="(?:https?:)?\/\//);
      expect(html).not.toContain(' style="');
      expect(html).toContain("default-src 'none'");
    }
    expect(await read('assets/style.css')).not.toMatch(/@import|https?:/);
  });

  it('has the operations of the API', async () => {
    expect(await read('reference/index.html')).toContain('/tenants/{tenant}/members');
  });

  it('has llms.txt with a link to each page, and all of them in one file', async () => {
    const short = await read('llms.txt');
    expect(short.startsWith(`# ${BRAND.name}\n\n> `)).toBe(true);
    const links = [...short.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(30);
    for (const link of links) expect(await read(link), link).not.toBe('');
    expect(await read('llms-full.txt')).toContain('<!-- docs/operations.md -->');
    expect(await read('api.md')).toContain('](clients.md)');
  });
});

describe('the navigation', () => {
  it('takes up a new document by itself, and says which file is missing', async () => {
    const root = await mkdtemp(join(tmpdir(), 'gatehouse-docs-'));
    for (const source of SECTIONS.flatMap(({ pages }) => pages)) {
      await mkdir(join(root, dirname(source)), { recursive: true });
      await writeFile(join(root, source), '# Something\n');
    }
    await writeFile(join(root, 'docs/new-thing.md'), '# A new thing\n');
    const titles = () =>
      readSiteMap(root).navigation.map(({ title, pages }) => [title, pages.at(-1)?.title]);
    expect(titles()).toContainEqual(['How to', 'A new thing']);
    await rm(join(root, 'docs/api.md'));
    expect(titles).toThrow('docs/api.md stands in apps/docs/src/navigation.ts and is not there');
    await rm(root, { recursive: true });
  });
});

const PAGES = ['docs/a.md', 'docs/b.md', 'docs/deep/README.md'].map((source): Page => ({
  source,
  url: `${source.slice(5, -3)}/`,
  title: source,
  section: '',
  text: '',
}));

function render(text: string): string {
  const [page] = PAGES;
  if (page === undefined) throw new Error('no page');
  return renderMarkdown({ ...page, text }, new Links(PAGES));
}

describe('Markdown', () => {
  it('turns links and paths of documents into links of the site', () => {
    expect(render('[b](b.md#two), `docs/b.md`, [deep](deep), [away](https://example.com)')).toBe(
      '<p><a href="../b/#two">b</a>, <a href="../b/"><code>docs/b.md</code></a>, <a href="../deep/README/">deep</a>, <a href="https://example.com">away</a></p>\n',
    );
  });

  it('refuses a link to a file that is not there', () => {
    expect(() => render('[gone](gone.md)')).toThrow('docs/a.md links to docs/gone.md');
  });

  it('makes anchors as GitHub does, also for headings that stand twice', () => {
    expect(toAnchor('What `--with aws` does, and “why”')).toBe('what---with-aws-does-and-why');
    expect(render('## Two\n\n## Two')).toBe('<h2 id="two">Two</h2>\n<h2 id="two-1">Two</h2>\n');
  });

  it('draws diagrams without styles or letters from elsewhere', () => {
    const svg = drawDiagram('graph LR\n  accTitle: How it goes\n  A --> B\n');
    expect(svg).toContain('aria-label="How it goes"');
    expect(svg).not.toMatch(/<style|\sstyle="|googleapis/);
  });
});

describe('links', () => {
  it('that lead nowhere are found: pages, anchors and files', () => {
    const html = '<h2 id="x"></h2><a href="../b/#y"></a><a href="../c/"></a><img src="../p.png">';
    expect(
      findDeadLinks(
        [
          { url: 'a/', html },
          { url: 'b/', html: '' },
        ],
        new Set(),
      ),
    ).toEqual([
      '/a/ links to ../b/#y: no such heading',
      '/a/ links to ../c/, which is not there',
      '/a/ links to ../p.png, which is not there',
    ]);
  });

  it('are relative, so that the site works below any path', () => {
    expect(toRelativeUrl('', 'api/')).toBe('api/');
    expect(toRelativeUrl('api/', '')).toBe('../');
    expect(toRelativeUrl('decisions/0001/', 'api/#x')).toBe('../../api/#x');
    expect(toRelativeUrl('api/', 'api/')).toBe('./');
  });
});
