/** Settings as they are or as they should be: texts, numbers, switches, lists of texts, and groups of these. */
export type Settings = Readonly<Record<string, unknown>>;

/**
 * What is there with at least what is wanted: single values as wanted, lists with theirs behind
 * ours, and everything that is not mentioned as it is.
 * @param removed entries of lists that are taken off, unless they are wanted
 */
export function atLeast<W extends object>(
  present: object,
  wanted: W,
  removed: ReadonlySet<string>,
): W {
  const merged: Record<string, unknown> = { ...present };
  for (const [name, value] of Object.entries(wanted)) {
    merged[name] = mergeValue(merged[name], value, removed);
  }
  return merged as W;
}

function mergeValue(present: unknown, wanted: unknown, removed: ReadonlySet<string>): unknown {
  if (Array.isArray(wanted)) {
    return [...(wanted as unknown[]), ...getExtras(present, wanted, removed)];
  }
  if (!isGroup(wanted)) return wanted;
  return atLeast(isGroup(present) ? present : {}, wanted, removed);
}

/** Entries of a list that are not ours. */
function getExtras(
  present: unknown,
  wanted: readonly unknown[],
  removed: ReadonlySet<string> = new Set(),
): unknown[] {
  if (!Array.isArray(present)) return [];
  return (present as unknown[]).filter(
    (entry) => !wanted.some((own) => clashes(own, entry)) && !removed.has(textOfEntry(entry)),
  );
}

/** The same entry, or one that cannot stand beside ours: the ways of recovery have ranks and names. */
function clashes(own: unknown, entry: unknown): boolean {
  if (!isGroup(own) || !isGroup(entry)) return own === entry;
  return Object.entries(own).some(([name, value]) => entry[name] === value);
}

/** What tells two settings apart, a phrase each: `CallbackURLs + https://…`, `IdTokenValidity 5 → 60`. */
export function differences(before: object, after: object): string[] {
  const old: Settings = { ...before };
  return Object.entries(after).flatMap(([name, value]) => {
    const was = old[name];
    if (Array.isArray(value)) return differencesOfLists(name, Array.isArray(was) ? was : [], value);
    if (isGroup(value)) {
      return differences(isGroup(was) ? was : {}, value).map((phrase) => `${name}.${phrase}`);
    }
    return was === value ? [] : [`${name} ${textOfValue(was)} → ${textOfValue(value)}`];
  });
}

function differencesOfLists(name: string, before: readonly unknown[], after: readonly unknown[]) {
  const [old, now] = [before.map(textOfEntry), after.map(textOfEntry)];
  return [
    ...now.filter((entry) => !old.includes(entry)).map((entry) => `${name} + ${entry}`),
    ...old.filter((entry) => !now.includes(entry)).map((entry) => `${name} − ${entry}`),
  ];
}

/** Entries of lists in `settings` that the plan does not ask for, as `CallbackURLs https://…`. */
export function extras(settings: object, wanted: object): string[] {
  const present: Settings = { ...settings };
  return Object.entries(wanted).flatMap(([name, value]) => {
    if (isGroup(value)) {
      const group = present[name];
      return isGroup(group) ? extras(group, value).map((phrase) => `${name}.${phrase}`) : [];
    }
    if (!Array.isArray(value)) return [];
    return getExtras(present[name], value).map((entry) => `${name} ${textOfEntry(entry)}`);
  });
}

function isGroup(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOfEntry(entry: unknown): string {
  if (!isGroup(entry)) return String(entry);
  const fields = Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return fields.map(([, value]) => String(value)).join(' ');
}

function textOfValue(value: unknown): string {
  return value === undefined ? 'unset' : String(value);
}
