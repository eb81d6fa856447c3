import type { Palette } from './palette.ts';

/** A product's name as it fits into pages, mails and the icon. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} .'-]{0,39}$/u;

/** @throws Error that says what is wrong with a name */
export function requireName(name: string): string {
  if (NAME.test(name) && name === name.trim()) return name;
  throw new Error(
    `"${name}" is no name of a product: 1 to 40 letters, digits, spaces, dots, hyphens and apostrophes, a letter or digit first.`,
  );
}

/**
 * The text of brand.ts with another name or other colours in it.
 * @throws Error where brand.ts no longer has the lines that are to change
 */
export function rebrand(source: string, changes: { name?: string; palette?: Palette }): string {
  let text = source;
  const replace = (line: RegExp, by: string) => {
    if (!line.test(text)) throw new Error(`brand.ts has no line like ${line.source}`);
    text = text.replace(line, () => by);
  };
  if (changes.name !== undefined) {
    const name = quote(requireName(changes.name));
    replace(/^ {2}name: .*,$/m, `  name: ${name},`);
    replace(/^ {2}legalName: .*,$/m, `  legalName: ${name},`);
  }
  for (const [role, { light, dark }] of Object.entries(changes.palette ?? {})) {
    const key = role.includes('-') ? `'${role}'` : role;
    replace(
      new RegExp(`^  ${key}: \\{ light: .*$`, 'm'),
      `  ${key}: { light: '${light}', dark: '${dark}' },`,
    );
  }
  return text;
}

/** As Prettier writes it. */
function quote(name: string): string {
  return name.includes("'") ? `"${name}"` : `'${name}'`;
}
