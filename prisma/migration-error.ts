/** A migration that could not be applied. The database is as it was before that migration. */
export class MigrationError extends Error {
  readonly code = 'migration.failed';
  /** Folder name of the migration, when it is known. */
  readonly migration: string | undefined;

  constructor(message: string, migration: string | undefined, cause: unknown) {
    super(message, { cause });
    this.name = 'MigrationError';
    this.migration = migration;
  }
}

/** What Postgres said of a script, with the line it points at. */
export function describeScriptError(error: unknown, script: string): string {
  if (!(error instanceof Error)) return String(error);
  const { position, detail, hint } = error as Error & Record<string, string | undefined>;
  const line = script.slice(0, Number(position ?? 0)).split('\n').length;
  const place = position === undefined ? '' : `line ${line}: `;
  return [`${place}${error.message}`, detail, hint].filter(Boolean).join('\n');
}
