import { readdirSync } from 'node:fs';
import type { Operation } from './operation.ts';

/** The operations of one service. */
export interface Registry {
  /** @param name as in `X-Amz-Target`, after the dot; case matters */
  find(name: string): Promise<Operation | undefined>;
  /** All of them, by name. */
  all(): Promise<Operation[]>;
}

/** `admin-create-user` and `AdminCreateUser` both become `admincreateuser`. */
const bare = (name: string) => name.replaceAll('-', '').toLowerCase();

/** `.js` in the published package. */
const EXTENSION = import.meta.url.slice(import.meta.url.lastIndexOf('.')).replace(/\?.*/, '');

function listFiles(folder: URL): Map<string, URL> {
  const files = new Map<string, URL>();
  for (const area of readdirSync(folder, { withFileTypes: true })) {
    if (!area.isDirectory()) continue;
    const inside = new URL(`${area.name}/`, folder);
    for (const file of readdirSync(inside)) {
      if (file.endsWith(EXTENSION) && !file.startsWith('_')) {
        files.set(bare(file.slice(0, -EXTENSION.length)), new URL(file, inside));
      }
    }
  }
  return files;
}

async function load(file: URL): Promise<Operation | undefined> {
  const module = (await import(/* @vite-ignore */ file.href)) as Record<string, unknown>;
  return Object.values(module).find(
    (value): value is Operation => typeof value === 'object' && value !== null && 'handle' in value,
  );
}

/**
 * The operations of a folder. There is one file per operation, `<area>/<operation-name>.ts`, read when
 * the operation is first called, so that starting costs nothing; files beginning with `_` are shared
 * code.
 */
export function createRegistry(folder: URL): Registry {
  let listed: Map<string, URL> | undefined;
  const files = () => (listed ??= listFiles(folder));
  const loaded = new Map<string, Promise<Operation | undefined>>();
  return {
    async find(name) {
      const file = files().get(bare(name));
      if (!file) return undefined;
      let operation = loaded.get(name);
      if (!operation) loaded.set(name, (operation = load(file)));
      const found = await operation;
      return found?.name === name ? found : undefined;
    },
    async all() {
      const operations = await Promise.all([...files().values()].map(load));
      return operations
        .filter((operation) => operation !== undefined)
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}
