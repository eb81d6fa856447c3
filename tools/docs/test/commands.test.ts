import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { ROOT } from '../../start/root.ts';
import { readText, trackedFiles } from '../tracked-files.ts';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** Names of scripts that a document has its reader type. */
function scriptsIn(document: string): string[] {
  const typed = readText(document).matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g);
  return [...new Set([...typed].map(([, run, own]) => run ?? own ?? ''))];
}

/** The folder of the oldest Node on this machine that README promises to work with. */
function oldestNode(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders
    .filter((folder) => existsSync(join(folder, 'node')) && existsSync(join(folder, 'npm')))
    .map((folder) => {
      const version = execFileSync(join(folder, 'node'), ['-p', 'process.versions.node'], {
        encoding: 'utf8',
      });
      return { folder, major: Number(version.split('.')[0]) };
    })
    .filter(({ major }) => major >= 18)
    .toSorted((a, b) => a.major - b.major);
  return found[0]?.folder ?? '';
}

function npm(script: string): Promise<{ code: number; output: string }> {
  const path = `${oldestNode()}${delimiter}${process.env['PATH']}`;
  const { HOME } = process.env;
  const env = { PATH: path, HOME, CI: '1', NO_UPDATE_NOTIFIER: '1' };
  return new Promise((resolve) => {
    execFile('npm', ['run', script, '--', '--help'], { cwd: ROOT, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });
}

describe('commands in documents', () => {
  const documents = trackedFiles().filter((file) => file.endsWith('.md'));

  it('are scripts that there are', () => {
    const missing = documents.flatMap((document) =>
      scriptsIn(document)
        .filter((script) => scripts[script] === undefined)
        .map((script) => `${document}: npm run ${script}`),
    );
    expect(missing).toEqual([]);
  });

  it('need nothing but Node and npm', () => {
    for (const [name, script] of Object.entries(scripts)) {
      expect(script, name).toMatch(
        /^((GATEHOUSE_RACES=10000|WHOLE_API_SUITE=1) )?node tools\/(start|test|with)\.mjs/,
      );
    }
    const typed = /^(?:\s*\$ )?(?:pnpm|yarn) |`(?:pnpm|yarn) [^`]*`/m;
    expect(documents.filter((document) => typed.test(readText(document)))).toEqual([]);
  });

  it(
    'of README, the start and CONTRIBUTING start under the oldest Node',
    { timeout: 300_000 },
    async () => {
      // Those that write files would do so with --help as well.
      const writing = ['generate', 'generate:client', 'new-migration', 'setup'];
      const names = new Set([
        ...scriptsIn('README.md'),
        ...scriptsIn('docs/start.md'),
        ...scriptsIn('CONTRIBUTING.md'),
        'gatehouse',
      ]);
      expect(names.size).toBeGreaterThan(8);
      const starts = [...names].filter((name) => !writing.includes(name));
      await Promise.all(
        starts.map(async (name) => {
          const { code, output } = await npm(name);
          expect(output, name).toMatch(/--|Runs/);
          expect(code, `${name}: ${output}`).toBe(0);
        }),
      );
    },
  );
});

describe('G2: .env.example', () => {
  it.each(['sh', 'bash'])('can be sourced by %s', (shell) => {
    const script = 'set -aeu; . ./.env.example; printf "%s|%s" "$MAIL_FROM" "$PORT"';
    const read = execFileSync(shell, ['-c', script], { cwd: ROOT, encoding: 'utf8' });
    expect(read).toBe('Gatehouse <no-reply@example.com>|3000');
  });
});
