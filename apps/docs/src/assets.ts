import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BRAND_COLOURS } from '@gatehouse/brand/brand';
import { iconSvg } from '@gatehouse/brand/icon';
import { build } from 'esbuild';
import { isPicture, toPictureUrl } from './links.ts';
import { ROOT } from './pages.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const FONTS = ['inter-latin-wght-normal.woff2', 'inter-latin-ext-wght-normal.woff2'];

/**
 * Writes style, scripts, letters and pictures.
 *
 * @param linked files that pages link to; pictures among them are copied
 * @returns the paths of all that was written
 */
export async function writeAssets(folder: string, linked: ReadonlySet<string>): Promise<string[]> {
  const assets = join(folder, 'assets');
  await mkdir(assets, { recursive: true });
  await writeFile(join(assets, 'icon.svg'), iconSvg());
  const style = await readFile(join(HERE, 'assets/style.css'), 'utf8');
  await writeFile(join(assets, 'style.css'), `${getColours()}\n${style}`);
  const bundle = { bundle: true, minify: true, target: 'es2022', outdir: assets } as const;
  await build({ ...bundle, entryPoints: [join(HERE, 'browser/site.ts')], format: 'esm' });
  await build({ ...bundle, entryPoints: [join(HERE, 'browser/theme.ts')], format: 'iife' });
  const inter = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/inter'));
  for (const font of FONTS) await copyFile(join(inter, 'files', font), join(assets, font));
  const pictures = [...linked].filter(isPicture);
  for (const picture of pictures) {
    const target = join(folder, toPictureUrl(picture));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(ROOT, picture), target);
  }
  const names = ['icon.svg', 'style.css', 'site.js', 'theme.js', ...FONTS];
  return [...names.map((name) => `assets/${name}`), ...pictures.map(toPictureUrl)];
}

/** The brand's colours as properties of the page. */
function getColours(): string {
  const lines = Object.entries(BRAND_COLOURS).map(
    ([name, { light, dark }]) => `  --color-${name}: light-dark(${light}, ${dark});`,
  );
  return `:root {\n${lines.join('\n')}\n}\n`;
}
