import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { COMMANDS } from '../src/commands.ts';

const TOOL = fileURLToPath(import.meta.resolve('../src/main.ts'));

function gatehouse(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { PATH: process.env['PATH'], ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, [TOOL, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

describe('npm run gatehouse', { timeout: 120_000 }, () => {
  it.each([[[]], [['jobs', '--help']]])(
    'explains every command when it is called with %j',
    async (args) => {
      const { code, stdout } = await gatehouse(args);
      expect(code).toBe(0);
      for (const { usage, reads } of Object.values(COMMANDS)) {
        for (const text of [usage, ...reads]) expect(stdout).toContain(text);
      }
    },
  );

  it.each([
    [['nothing'], 'There is no command nothing.'],
    [['jobs', '--nothing'], "Unknown option '--nothing'"],
    [['provision', '--domain-prefix'], 'argument missing'],
  ])('%j ends with 1 and a sentence', async (args, sentence) => {
    const { code, stderr } = await gatehouse(args);
    expect(code).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it('names every setting that is missing, and every one that is not as it should be', async () => {
    const { code, stderr } = await gatehouse(['drift'], {
      COGNITO_CLIENT_ID: 'id\r',
      COGNITO_CLIENT_SECRET: 'top-secret ',
      COGNITO_REGION: 'eu-central-1',
    });
    expect(code).toBe(1);
    expect(stderr).toContain('WORKER_DATABASE_URL: is not set');
    expect(stderr).toContain('COGNITO_USER_POOL_ID: is not set');
    expect(stderr).toContain('COGNITO_CLIENT_ID: begins or ends');
    expect(stderr).toContain('COGNITO_CLIENT_SECRET: begins or ends');
    expect(stderr).not.toContain('COGNITO_REGION');
    expect(stderr).not.toMatch(/top-secret|^ +at /m);
  });
});
