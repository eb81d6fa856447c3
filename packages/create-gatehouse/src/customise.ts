import { brandCss } from '@gatehouse/brand/css';
import { iconSvg } from '@gatehouse/brand/icon';
import { toPalette } from '@gatehouse/brand/palette';
import { rebrand } from '@gatehouse/brand/rebrand';
import { type Answers, DEFAULT_REGION } from './answers.ts';
import type { Template, TemplateFile } from './template.ts';

/** Which release a repository comes from. */
const RECORD = 'gatehouse.json';

type Change = (text: string) => string;

/** The files of a release, made the product's own; and `gatehouse.json`, which says what they come from. */
export function customise(
  { version, commit, files }: Template,
  answers: Pick<Answers, 'name' | 'slug' | 'colour' | 'region'>,
): TemplateFile[] {
  const changes = new Map(Object.entries(toChanges(answers)));
  const made = files.map((file) => {
    const change = changes.get(file.path);
    if (!change) return file;
    changes.delete(file.path);
    return { ...file, content: Buffer.from(change(file.content.toString('utf8'))) };
  });
  const [missing] = changes.keys();
  if (missing !== undefined) throw new Error(`The release has no ${missing}.`);
  // A product may be what others are made from: it has a record of its own.
  const own = made.filter(({ path }) => path !== RECORD);
  const record = JSON.stringify({ upstream: { version, commit } }, null, 2);
  return [...own, { path: RECORD, executable: false, content: Buffer.from(`${record}\n`) }];
}

function toChanges({
  name,
  slug,
  colour,
  region,
}: Pick<Answers, 'name' | 'slug' | 'colour' | 'region'>): Record<string, Change> {
  const palette = colour === null ? null : toPalette(colour);
  return {
    'package.json': (text) => replaceOnce(text, /^ {2}"name": "[^"]*"/m, `  "name": "${slug}"`),
    'README.md': (text) => replaceOnce(text, /^# .*\n/, `# ${name}\n`),
    '.env.example': (text) => text.replaceAll(DEFAULT_REGION, region),
    'packages/brand/src/brand.ts': (text) => rebrand(text, { name, ...(palette && { palette }) }),
    ...(palette && {
      'packages/brand/src/brand.css': () => brandCss(palette),
      'apps/web/app/icon.svg': () => iconSvg(palette),
    }),
  };
}

function replaceOnce(text: string, what: RegExp, by: string): string {
  if (!what.test(text)) throw new Error(`The release has no ${what.source}.`);
  return text.replace(what, () => by);
}
