import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages that run on the server; of some, browsers use parts as well. */
const PACKAGES = [
  ...['api', 'auth', 'cognito', 'db', 'domain', 'policy', 'services', 'sso', 'storage'],
  'telemetry',
];

/** What else the server has loaded before it draws pages. */
const MODULES = ['@gatehouse/messages/catalogs', '#src/env.ts', '#src/server/composition.ts'];

const FOLDER = 'node_modules/.cache/gatehouse/loaded-by-node';

type Alias = Record<string, { readonly browser: string; readonly default: string }>;

/**
 * Aliases by which the pages' code on the server has Node load our packages, as the server itself does: none of
 * their files is compiled for it. Turbopack takes no sources for externals, so each name stands for a file that
 * asks Node for it. Browsers get what the name says.
 * @param web the app's folder, where the server runs
 */
export function loadByNode(web: string): Alias {
  mkdirSync(join(web, FOLDER), { recursive: true });
  const names = [...PACKAGES.flatMap((name) => listExports(web, name)), ...MODULES];
  return Object.fromEntries(
    names.map((name) => {
      const file = `${FOLDER}/${name.replaceAll(/[^a-z-]/g, '_')}.cjs`;
      writeFileSync(
        join(web, file),
        // Not by its name in scope: Turbopack would follow it.
        `module.exports = process.getBuiltinModule('node:module').createRequire(process.cwd() + '/')('${name}');\n`,
      );
      return [name, { browser: name, default: `./${file}` }];
    }),
  );
}

function listExports(web: string, name: string): string[] {
  const file = join(web, '..', '..', 'packages', name, 'package.json');
  const { exports } = JSON.parse(readFileSync(file, 'utf8')) as { exports: object };
  return Object.keys(exports).map((path) => `@gatehouse/${name}${path.slice(1)}`);
}
