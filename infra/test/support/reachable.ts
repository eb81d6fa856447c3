import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..', '..');

/** What a module brings in when it runs; imports of types alone do not. */
const IMPORT =
  /(?:(?:import|export)\s+([^'";()]*?)\s*from\s*|\bimport\s*\(\s*|\bimport\s+)'([^']+)'/g;
const TYPES_ONLY = /\b(?:import|export)\s+type\b[^;]*;/g;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** An import: a module, and which of its names; all of them where none are said. */
interface Wanted {
  readonly file: string;
  readonly names: readonly string[] | undefined;
}

/**
 * Every source of this repository that a program may run, with its text. Of a module that only passes on
 * what others have, those alone whose names are asked for: the rest of a room is in it, and is not called.
 */
export function reachableSources(entries: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const waiting: Wanted[] = entries.map((entry) => ({ file: join(ROOT, entry), names: undefined }));
  for (let wanted = waiting.pop(); wanted !== undefined; wanted = waiting.pop()) {
    const { file, names } = wanted;
    const text = readFileSync(file, 'utf8').replaceAll(COMMENT, '').replaceAll(TYPES_ONLY, '');
    const passesOn = text.replaceAll(/export \{[^}]*\} from '[^']+';?/g, '').trim() === '';
    const key = passesOn ? `${file} ${names?.join() ?? '*'}` : file;
    if (seen.has(key)) continue;
    seen.add(key);
    found.set(file, passesOn ? '' : text);
    for (const [, clause = '', specifier = ''] of text.matchAll(IMPORT)) {
      const next = resolve(file, specifier);
      const own = namesIn(clause, text);
      if (next === undefined) continue;
      if (passesOn && names && !own?.some((name) => names.includes(name))) continue;
      waiting.push({ file: next, names: own });
    }
  }
  return found;
}

/**
 * The names between braces, or those used of a whole module that has a name (`* as members`); undefined
 * for all of it. Under which name one is passed on is the same.
 */
function namesIn(clause: string, text: string): string[] | undefined {
  const [, whole] = /^\* as (\w+)$/.exec(clause.trim()) ?? [];
  if (whole !== undefined) {
    return [...text.matchAll(new RegExp(`\\b${whole}\\.(\\w+)`, 'g'))].map(([, name = '']) => name);
  }
  const [, inside] = /^\{([^}]*)\}$/.exec(clause.trim()) ?? [];
  return inside
    ?.split(',')
    .map((name) => name.replace(/^\s*type\s+/, '').trim())
    .map((name) => name.split(/\s+as\s+/)[0] ?? '')
    .filter((name) => name !== '');
}

function resolve(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return existing(join(dirname(from), specifier));
  if (specifier.startsWith('#src/')) return existing(join(ofPackage(from), specifier.slice(1)));
  const [scope, name = '', ...rest] = specifier.split('/');
  if (scope !== '@gatehouse') return undefined;
  const folder = ['packages', 'apps', '.']
    .map((one) => join(ROOT, one, name))
    .find((one) => existsSync(join(one, 'package.json')));
  if (folder === undefined) return undefined;
  const { exports = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports?: Record<string, string>;
  };
  const path = exports[['.', ...rest].join('/')] ?? wildcard(exports, ['.', ...rest].join('/'));
  return path === undefined ? undefined : existing(join(folder, path));
}

/** The folder of the package that a file is in, `apps/web` for one. */
const ofPackage = (file: string) =>
  join(ROOT, ...file.slice(ROOT.length).split('/').filter(Boolean).slice(0, 2));

function wildcard(exports: Record<string, string>, wanted: string): string | undefined {
  for (const [pattern, path] of Object.entries(exports)) {
    const [head = '', tail] = pattern.split('*');
    if (tail === undefined || !wanted.startsWith(head) || !wanted.endsWith(tail)) continue;
    return path.replace('*', wanted.slice(head.length, wanted.length - tail.length));
  }
  return undefined;
}

const existing = (path: string) => (/\.tsx?$/.test(path) && existsSync(path) ? path : undefined);
