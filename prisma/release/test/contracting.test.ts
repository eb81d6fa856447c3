import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { PRISMA_FOLDER, readMigrations } from '../../migrations-folder.ts';
import { BASELINE } from '../baseline.ts';
import { findContracting } from '../contracting.ts';
import { findHindrances, readRelease } from '../release.ts';

const REMEDY = `take it away in a later release, in a migration that begins with
-- contract: unread since <last migration of the first release that no longer reads it>`;

describe('the migrations of this repository', () => {
  it('take nothing away from the release before them, or say since when it is unread', async () => {
    const { migrationDirectories } = await readMigrations(join(PRISMA_FOLDER, 'migrations'));
    const release = await readRelease();
    const names = release.map(({ name }) => name);
    const faults: string[] = [];
    for (const { path, migrationFile } of migrationDirectories) {
      if (path <= BASELINE) continue;
      const unreadSince = release.find(({ name }) => name === path)?.unreadSince ?? null;
      const taken = await findContracting(migrationFile.content.value);
      if (unreadSince === null) {
        faults.push(...taken.map((one) => `${path} ${one}: ${REMEDY}`));
      } else if (!names.includes(unreadSince) || unreadSince >= path) {
        faults.push(`${path}: ${unreadSince} is no migration before it`);
      }
    }
    expect(faults).toEqual([]);
    expect(names).toContain(BASELINE);
  });
});

describe('what takes something away', () => {
  it.each([
    ['DROP TABLE "notes"', 'drops notes'],
    ['DROP VIEW a.b', 'drops b'],
    ['ALTER TABLE "notes" DROP COLUMN "body"', 'drops notes.body'],
    ['ALTER TABLE notes RENAME COLUMN body TO text', 'renames body to text'],
    ['ALTER TABLE notes RENAME TO remarks', 'renames notes to remarks'],
    ['ALTER TABLE notes ALTER COLUMN body TYPE int', 'changes the type of notes.body'],
    ['ALTER TABLE notes ALTER COLUMN body SET NOT NULL', 'makes notes.body NOT NULL'],
    ['ALTER TABLE notes ALTER COLUMN body DROP DEFAULT', 'drops the default of notes.body'],
    ['ALTER TABLE notes ADD COLUMN n int NOT NULL', 'adds notes.n as NOT NULL without a default'],
    ['ALTER TABLE notes ADD CONSTRAINT short CHECK (n < 9)', 'adds the constraint short to notes'],
    ['CREATE UNIQUE INDEX one ON notes (body)', 'makes one unique on notes'],
    ['DROP FUNCTION f(uuid)', 'drops f'],
    [
      'DROP FUNCTION f(uuid); CREATE FUNCTION f(text) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
      'drops f',
    ],
    [
      'DROP FUNCTION f(uuid); CREATE FUNCTION f(uuid, n int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
      'drops f',
    ],
    ['REVOKE SELECT ON notes FROM gatehouse_app', 'revokes rights on notes'],
    ["ALTER TYPE mood RENAME VALUE 'sad' TO 'blue'", 'renames a value of an enum'],
  ])('%s', async (script, found) => {
    expect(await findContracting(script)).toEqual([found]);
  });

  it.each([
    'CREATE TABLE notes (id int PRIMARY KEY, body text NOT NULL); CREATE UNIQUE INDEX ON notes (body)',
    'ALTER TABLE notes ADD COLUMN n int',
    'ALTER TABLE notes ADD COLUMN n int NOT NULL DEFAULT 0',
    'ALTER TABLE notes ADD COLUMN n int; CREATE UNIQUE INDEX ON notes (n)',
    'ALTER TABLE notes DROP CONSTRAINT kinds, ADD CONSTRAINT kinds CHECK (kind IN (1, 2))',
    'CREATE INDEX ON notes (body); DROP INDEX old; DROP POLICY p ON notes',
    'DROP FUNCTION f(uuid); CREATE FUNCTION f(uuid, n int DEFAULT 1) RETURNS TABLE (a int) LANGUAGE sql AS $$ SELECT 1 $$',
    'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$; REVOKE ALL ON FUNCTION f() FROM PUBLIC',
    "COMMENT ON TABLE notes IS 'DROP TABLE notes'",
  ])('and what does not: %s', async (script) => {
    expect(await findContracting(script)).toEqual([]);
  });
});

describe('when a contracting migration may run', () => {
  const release = [
    { name: '20270101000000_unread', unreadSince: null },
    { name: '20270201000000_drop', unreadSince: '20270101000000_unread' },
  ];
  const state = (applied: string[], running: string[] = []) => ({
    applied: new Set(applied),
    running: running.map((stamp) => ({ program: 'web', stamp })),
  });

  it('in an empty database, and after the release that no longer reads what it takes', () => {
    expect(findHindrances(release, state([]))).toEqual([]);
    expect(findHindrances(release, state([release[0]!.name], ['20270101000000']))).toEqual([]);
  });

  it('not together with that release, nor while an older one runs', () => {
    expect(findHindrances(release, state(['20261201000000_old']))).toEqual([
      expect.stringContaining('release that one first'),
    ]);
    const older = ['20261201000000', '20261201000000', '20270101000000'];
    expect(findHindrances(release, state([release[0]!.name], older))).toEqual([
      '20270201000000_drop takes away what the web of release 20261201000000 reads, which still runs.',
    ]);
  });
});
