import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { brandCss } from '@gatehouse/brand/css';
import { iconSvg } from '@gatehouse/brand/icon';
import { toPalette } from '@gatehouse/brand/palette';
import { rebrand } from '@gatehouse/brand/rebrand';
import { UserError } from '@gatehouse/domain/user-error';
import { ROOT } from '@gatehouse/tools/start/root';

import { contactSheet } from './contact-sheet.ts';

interface Options {
  readonly name?: string | undefined;
  readonly colour?: string | undefined;
}

/** Writes the files that are made of the brand, and a page that shows it in all its places. */
export async function brandCommand({ name, colour }: Options = {}): Promise<void> {
  if (name !== undefined || colour !== undefined) {
    await change({ name, colour });
    // This process has read the brand as it was.
    execFileSync(process.execPath, [process.argv[1] ?? '', 'brand'], { stdio: 'inherit' });
    return;
  }
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

async function change({ name, colour }: Options): Promise<void> {
  const path = 'packages/brand/src/brand.ts';
  const source = await readFile(join(ROOT, path), 'utf8');
  try {
    const text = rebrand(source, {
      ...(name !== undefined && { name }),
      ...(colour !== undefined && { palette: toPalette(colour) }),
    });
    await writeFile(join(ROOT, path), text);
    console.log(`wrote ${path}`);
  } catch (error) {
    throw new UserError(
      error instanceof Error ? error.message : String(error),
      'Nothing was changed.',
    );
  }
}
