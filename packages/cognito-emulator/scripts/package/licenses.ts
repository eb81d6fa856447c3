import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Licenses whose only condition is that their text comes along. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
]);

interface Manifest {
  name?: string;
  version?: string;
  license?: string;
}

/** The folder of the npm package that a file belongs to. */
function getPackage(file: string): string {
  let folder = dirname(file);
  const read = () => {
    const path = join(folder, 'package.json');
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : {};
  };
  while (!read().version) folder = dirname(folder);
  return folder;
}

/**
 * The licenses of what is bundled, one text after another.
 * @param files relative to the working folder
 * @throws for a license that asks for more than its text
 */
export function getLicenses(files: readonly string[]): string {
  const foreign = files
    .map((file) => resolve(file))
    .filter((file) => file.includes('/node_modules/'));
  const folders = [...new Set(foreign.map(getPackage))];
  const texts = folders.map((folder) => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    const { name = '', version = '', license = 'none' } = manifest;
    if (!ALLOWED.has(license)) throw new Error(`${name} has the license ${license}`);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `License: ${license}`;
    return `${name} ${version}\n\n${text}\n`;
  });
  return texts.sort().join(`\n${'-'.repeat(80)}\n\n`);
}
