import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { brandCss } from '@gatehouse/brand/css';
import { iconSvg } from '@gatehouse/brand/icon';
import { ROOT } from '@gatehouse/tools/start/root';

import { contactSheet } from './contact-sheet.ts';

/** Writes the files that are made of the brand, and a page that shows it in all its places. */
export async function brandCommand(): Promise<void> {
  const made: Readonly<Record<string, string>> = {
    'packages/brand/src/brand.css': brandCss(),
    'apps/web/app/icon.svg': iconSvg(),
  };
  for (const [path, text] of Object.entries(made)) {
    await writeFile(join(ROOT, path), text);
    console.log(`wrote ${path}`);
  }
  const sheet = join(ROOT, 'brand.html');
  await writeFile(sheet, contactSheet());
  console.log(`The brand in all its places: ${sheet}`);
}
