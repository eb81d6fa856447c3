import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadByNode } from '../load-by-node.ts';

const WEB = join(import.meta.dirname, '..', '..', '..');
const aliases = loadByNode(WEB);

describe('what the pages have Node load', () => {
  it('is a package itself for browsers', () => {
    for (const [name, { browser }] of Object.entries(aliases)) expect(browser).toBe(name);
  });

  it('has a file of its own for each name', () => {
    const files = Object.values(aliases).map((alias) => alias.default);
    expect(new Set(files).size).toBe(files.length);
    expect(files.filter((file) => !existsSync(join(WEB, file)))).toEqual([]);
  });

  it('is the module that the server has', () => {
    const name = '@gatehouse/domain/errors';
    const script = `
      const required = require(${JSON.stringify(aliases[name]?.default)});
      import('${name}').then((imported) => {
        console.log(required.DomainError === imported.DomainError, typeof required.DomainError);
      });`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=commonjs', '-e', script], {
      cwd: WEB,
      encoding: 'utf8',
    });
    expect(stdout).toBe('true function\n');
  });
});
