import { join } from 'node:path';

import { PRISMA_FOLDER, readMigrations } from '../migrations-folder.ts';

/** A migration as a release has it. */
export interface ReleaseMigration {
  /** `<time>_<name>` */
  readonly name: string;
  /**
   * Set where it takes something away ("contracts"): the last migration of the first release that
   * no longer reads what is taken. Null where it only adds ("expands").
   */
  readonly unreadSince: string | null;
}

/** A process that is connected to the database, by the name that it connects with. */
export interface RunningProgram {
  readonly program: string;
  /** The time of the newest migration of its release, as {@link getStamp} gives it. */
  readonly stamp: string;
}

const HEADER = /^-- contract: unread since (\S+)$/m;

/** Comments and empty lines in front of the first statement. */
const HEAD = /^(?:[ \t]*(?:--.*)?\n)*/;

/**
 * The migrations that this release was made with, oldest first.
 * @param folder by default this package's
 */
export async function readRelease(
  folder = join(PRISMA_FOLDER, 'migrations'),
): Promise<ReleaseMigration[]> {
  const { migrationDirectories } = await readMigrations(folder);
  return migrationDirectories.map(({ path, migrationFile: { content } }) => ({
    name: path,
    unreadSince: HEADER.exec(HEAD.exec(content.value)?.[0] ?? '')?.[1] ?? null,
  }));
}

/** What orders releases: the digits a migration's name begins with. */
export function getStamp(migration: string): string {
  return /^\d*/.exec(migration)?.[0] ?? '';
}

/** The stamp of a release: that of its newest migration. */
export function getReleaseStamp(release: readonly ReleaseMigration[]): string {
  return getStamp(release.at(-1)?.name ?? '');
}

/** The name that a program of a release connects to the database with: `PGAPPNAME`. */
export function getConnectionName(
  program: 'web' | 'worker',
  release: readonly ReleaseMigration[],
): string {
  return `gatehouse ${program} ${getReleaseStamp(release)}`;
}

/** Reads such a name; null for any other. */
export function parseConnectionName(name: string): RunningProgram | null {
  const [, program = '', stamp = ''] = /^gatehouse (\w+) (\d+)$/.exec(name) ?? [];
  return program === '' ? null : { program, stamp };
}

/** What a database has, and who is connected to it. */
export interface DatabaseState {
  /** Names of the migrations it has. */
  readonly applied: ReadonlySet<string>;
  readonly running: readonly RunningProgram[];
}

/** The migrations of a release that a database lacks. */
export function getPending(
  release: readonly ReleaseMigration[],
  { applied }: Pick<DatabaseState, 'applied'>,
): ReleaseMigration[] {
  return release.filter(({ name }) => !applied.has(name));
}

/**
 * Why pending migrations may not take away what they take, a sentence for each reason. What is
 * taken away must be read by no process that runs: the database has come from a release that late,
 * and none of an earlier one is connected. An empty database has no one to disturb.
 */
export function findHindrances(
  release: readonly ReleaseMigration[],
  state: DatabaseState,
): string[] {
  if (state.applied.size === 0) return [];
  return getPending(release, state).flatMap(({ name, unreadSince }) => {
    if (unreadSince === null) return [];
    if (!state.applied.has(unreadSince)) {
      return [
        `${name} takes away what releases before ${unreadSince} read: release that one first.`,
      ];
    }
    const before = getStamp(unreadSince);
    return [...new Set(state.running.map(({ program, stamp }) => `${stamp} ${program}`))]
      .map((one) => one.split(' ') as [string, string])
      .filter(([stamp]) => stamp < before)
      .map(
        ([stamp, program]) =>
          `${name} takes away what the ${program} of release ${stamp} reads, which still runs.`,
      );
  });
}
