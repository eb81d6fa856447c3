import { execFileSync } from 'node:child_process';

import { expect, it } from 'vitest';

it('F10: a start keeps what the shell says of the machine, and no setting of any program', () => {
  const shed = new URL('../shed-environment.ts', import.meta.url).href;
  const script = `await import(${JSON.stringify(shed)}); console.log(Object.keys(process.env).sort().join())`;
  const settings = Object.fromEntries(
    [
      'PGSSLMODE',
      'PGOPTIONS',
      'HTTP_PROXY',
      'no_proxy',
      'AWS_PROFILE',
      'PRISMA_ENGINE',
      'PORT',
    ].map((name) => [name, '1']),
  );
  const env = { PATH: process.env['PATH'], HOME: '/nowhere', ...settings };
  const kept = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env,
    encoding: 'utf8',
  });
  expect(kept.trim()).toBe('HOME,PATH');
});
