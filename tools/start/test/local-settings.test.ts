import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { readLocalSettings, removeLocalSettings, writeLocalSettings } from '../local-settings.ts';
import { openStateFolder, type StateFolder } from '../state-folder.ts';

let root: string;
let state: StateFolder;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gatehouse-settings-'));
  state = await openStateFolder(join(root, 'state'));
});
afterEach(() => rm(root, { recursive: true }));

it('the settings of a running stack are read as they were, by their owner only', async () => {
  const settings = {
    MAIL_FROM: 'Gatehouse <no-reply@gatehouse.localhost>',
    AUTH_SECRET: 'a+b/c==#d',
    SOCIAL_PROVIDERS: '[{"type":"Google","clientId":"id"}]',
    DATABASE_URL: 'postgresql://app:p%40ss@127.0.0.1:54329/gatehouse',
  };
  await writeLocalSettings(state, settings);
  expect(readLocalSettings(state.path)).toEqual(settings);
  expect((await stat(state.at('settings.env'))).mode & 0o777).toBe(0o600);
});

it('a stack that was stopped has none, and it is said how to start one', async () => {
  await writeLocalSettings(state, { PORT: '3000' });
  await removeLocalSettings(state);
  expect(() => readLocalSettings(state.path)).toThrow(
    expect.objectContaining({ remedy: expect.stringContaining('npm start') }),
  );
});
