import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next');

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const FILES = {
  'package.json': '{ "private": true, "type": "module" }\n',
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(ROOT)} } };\n`,
  'app/empty/route.js':
    "export const dynamic = 'force-dynamic';\nexport const GET = () => Response.json({});\n",
  'app/layout.js':
    "import { createElement as h } from 'react';\nexport default ({ children }) => h('html', null, h('body', null, children));\n",
  'app/page/page.js': "export const dynamic = 'force-dynamic';\nexport default () => 'Empty';\n",
  'app/shell/page.js': "export default () => 'Empty';\n",
};

/**
 * A Next app of an empty route handler, an empty page that is drawn for each request, and one that was
 * drawn by the build; returns its folder.
 */
export async function buildEmptyNextApp(): Promise<string> {
  const folder = fileURLToPath(new URL('.next/nothing/', import.meta.url));
  if (existsSync(`${folder}.next/BUILD_ID`)) return folder;
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(dirname(folder + name), { recursive: true });
    await writeFile(folder + name, text);
  }
  await promisify(execFile)(process.execPath, [NEXT, 'build'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  return folder;
}
