import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const MODULE = fileURLToPath(new URL('../find-node.mjs', import.meta.url));
const OLD = { version: '20.20.2', path: '/old/node' };

/** What npx answers for a package: a path that it printed, or a failure. */
type Answers = Readonly<Record<'node' | 'platform', string | null>>;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-node-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs it in a process of its own, as plain JavaScript; returns the path, or what is wrong. */
function findNode(current: { version: string; path: string }, answers: Answers): string {
  const script = `
    import { findNode } from ${JSON.stringify(MODULE)};
    const answers = ${JSON.stringify(answers)};
    const npx = (name) => {
      const path = answers[name.startsWith('node@') ? 'node' : 'platform'];
      return path === null ? { status: 1, stderr: 'no network' } : { status: 0, stdout: path };
    };
    const quiet = () => undefined;
    try {
      const tools = { npx, note: ${JSON.stringify(join(folder, 'note'))}, step: quiet, remember: quiet };
      console.log(findNode(${JSON.stringify(current)}, tools));
    } catch (error) {
      console.log(error.message);
    }`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  }).trim();
}

describe('F3: the Node to run with', () => {
  const right = process.execPath;

  it('is this one when it is new enough, else what npm fetches', () => {
    const current = { version: '24.1.0', path: '/new/node' };
    expect(findNode(current, { node: null, platform: null })).toBe('/new/node');
    expect(findNode(OLD, { node: right, platform: null })).toBe(right);
  });

  it('comes as a program alone where install scripts are off', () => {
    expect(findNode(OLD, { node: '/old/node', platform: right })).toBe(right);
    expect(findNode(OLD, { node: '', platform: right })).toBe(right);
  });

  it('says what is wrong: no network, or another Node that answers', () => {
    expect(findNode(OLD, { node: null, platform: null })).toMatch(
      /could not be fetched\.\nno network\nCheck the connection/,
    );
    const misled = findNode(OLD, { node: '/old/node', platform: null });
    expect(misled).toContain('another Node answered');
    expect(misled).not.toContain('connection');
  });
});
