import { StartRefusal } from './start-refusal.ts';

type Source = Readonly<Record<string, string | undefined>>;

/** What a schema of settings can do; Zod's objects can. */
interface SettingsSchema<T> {
  readonly shape: Readonly<Record<string, unknown>>;
  safeParse(
    source: unknown,
  ):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Settings that others read from the same environment: the AWS SDK, OpenTelemetry, Node. */
const READ_BY_OTHERS = /^(AWS|OTEL|NODE)_/;

const AT_AN_END = /^[\s\p{Cf}]|[\s\p{Cf}]$/u;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
const QUOTED = /^(["'`]).*\1$/s;

/**
 * Reads the settings of a process, once. One that is empty counts as not set.
 * @param unsafe faults of settings that are right each by itself, a sentence each; is given all that
 *   is set as well
 * @throws StartRefusal that names every setting at fault, and no value
 */
export function readSettings<T>(
  schema: SettingsSchema<T>,
  source: Source,
  unsafe: (settings: T, set: Source) => readonly string[] = () => [],
): T {
  const names = Object.keys(schema.shape);
  const set = withoutEmpty(source);
  const others = Object.keys(set).filter((name) => READ_BY_OTHERS.test(name));
  const untidy = untidySettings(set, [...names, ...others]);
  const result = schema.safeParse(set);
  if (result.success) {
    refuse([...untidy, ...(untidy.length === 0 ? unsafe(result.data, set) : [])]);
    return result.data;
  }
  const known = new Set(untidy.map((fault) => fault.split(':')[0]));
  const faults = result.error.issues
    .map(({ path, message }) => ({ name: path.join('.'), message }))
    .filter(({ name }) => !known.has(name))
    .map(({ name, message }) => `${name}: ${set[name] === undefined ? 'is not set' : message}`);
  refuse([...untidy, ...faults]);
  throw new StartRefusal('The settings cannot be read.');
}

/**
 * What is wrong with the texts themselves, a sentence each that begins with the setting's name and
 * shows no value: files with Windows line ends, and what is copied from a page, bring such signs.
 */
export function untidySettings(source: Source, names: Iterable<string>): string[] {
  return [...new Set(names)].flatMap((name) => {
    const value = source[name] ?? '';
    if (AT_AN_END.test(value)) return [`${name}: begins or ends with a blank or a line break`];
    if (UNSEEN.test(value)) return [`${name}: holds a line break or a sign that is not seen`];
    return QUOTED.test(value) ? [`${name}: is in quotation marks`] : [];
  });
}

function withoutEmpty(source: Source): Record<string, string> {
  return Object.fromEntries(
    Object.entries(source).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

function refuse(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const list = faults.map((fault) => `  ${fault}`).join('\n');
  throw new StartRefusal(`The settings are not right:\n${list}\nSee .env.example.`);
}
