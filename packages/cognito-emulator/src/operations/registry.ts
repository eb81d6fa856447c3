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

/** Modules with an operation each, by the names of their files without `.ts`. */
export type OperationFiles = Readonly<Record<string, () => Promise<object>>>;

/**
 * The operations of a folder. There is one file per operation, `<area>/<operation-name>.ts`, read when
 * the operation is first called, so that starting costs nothing; files beginning with `_` are shared
 * code. The published package has a list of them in its place (`scripts/build-package.ts`).
 */
export function operationsIn(folder: URL): OperationFiles {
  const files: Record<string, () => Promise<object>> = {};
  for (const area of readdirSync(folder, { withFileTypes: true })) {
    if (!area.isDirectory()) continue;
    const inside = new URL(`${area.name}/`, folder);
    for (const file of readdirSync(inside)) {
      if (!file.endsWith('.ts') || file.startsWith('_')) continue;
      files[file.slice(0, -'.ts'.length)] = () =>
        import(/* @vite-ignore */ new URL(file, inside).href) as Promise<object>;
    }
  }
  return files;
}

async function load(file: () => Promise<object>): Promise<Operation | undefined> {
  const exported = Object.values(await file()) as unknown[];
  return exported.find(
    (value): value is Operation => typeof value === 'object' && value !== null && 'handle' in value,
  );
}

/** @param list files of operations, asked for when the first is called */
export function createRegistry(list: () => OperationFiles): Registry {
  let listed: Map<string, () => Promise<object>> | undefined;
  const files = () =>
    (listed ??= new Map(Object.entries(list()).map(([name, file]) => [bare(name), file])));
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
