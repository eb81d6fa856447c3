export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** A second line. */
  readonly hint?: string;
  /** The heading under which it stands; options of a group follow each other. */
  readonly group?: string;
}

interface OptionGroup {
  readonly group: string | undefined;
  readonly of: readonly ComboboxOption[];
}

/** Options under their headings, in the order given. */
export function optionGroups(options: readonly ComboboxOption[]): readonly OptionGroup[] {
  const groups: { group: string | undefined; of: ComboboxOption[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.group === option.group) last.of.push(option);
    else groups.push({ group: option.group, of: [option] });
  }
  return groups;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The options that hold every word of what is typed, in any order; accents and case don't count. */
export function matchingOptions(
  options: readonly ComboboxOption[],
  query: string,
): readonly ComboboxOption[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  return options.filter(({ label, hint = '', group = '' }) => {
    const text = plain(`${label} ${hint} ${group}`);
    return words.every((word) => text.includes(word));
  });
}
