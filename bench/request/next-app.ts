import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next');

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const FILES = {
  'package.json': '{ "private": true, "type": "module" }\n',
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(ROOT)} } };\n`,
  'app/empty/route.js':
    "export const dynamic = 'force-dynamic';\nexport const GET = () => Response.json({});\n",
};

/** A Next app that has one empty route handler, built for production; returns its folder. */
export async function buildEmptyNextApp(): Promise<string> {
  const folder = fileURLToPath(new URL('.next/empty/', import.meta.url));
  if (existsSync(`${folder}.next/BUILD_ID`)) return folder;
  await mkdir(`${folder}app/empty`, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) await writeFile(folder + name, text);
  await promisify(execFile)(process.execPath, [NEXT, 'build'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  return folder;
}
