import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { highlight } from './highlight.ts';
import { drawPage } from './layout.ts';
import { isPicture, toSourceUrl, type WrittenPage } from './links.ts';
import { escapeHtml } from './markdown.ts';
import { type NavigationPart, ROOT } from './pages.ts';

const LANGUAGES: Readonly<Record<string, string>> = {
  '.ts': 'typescript',
  '.tsx': 'typescript',
  '.mjs': 'typescript',
  '.json': 'json',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.sql': 'sql',
  '.py': 'python',
  '.sh': 'bash',
  '.graphql': 'graphql',
};

/** A file of the source that a document links to, as a page; nothing for a picture. */
export function drawSource(
  file: string,
  navigation: readonly NavigationPart[],
): WrittenPage | undefined {
  if (isPicture(file)) return undefined;
  const url = toSourceUrl(file);
  const page = { source: file, url, title: file, section: '', text: '' };
  const code = highlight(readFileSync(join(ROOT, file), 'utf8'), LANGUAGES[extname(file)] ?? '');
  const html = `<h1 class="path">${escapeHtml(file)}</h1>${code}`;
  return { url, html: drawPage(page, html, navigation) };
}
