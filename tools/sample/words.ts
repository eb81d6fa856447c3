/** What the sample is called, in every form in which the tree names it. */
export interface Words {
  /** English, in lower case: `booking`. Names in the code are made of it. */
  readonly one: string;
  readonly many: string;
  /** German nouns, for the texts that people read: `Buchung`, `Buchungen`. */
  readonly german: { readonly one: string; readonly many: string };
}

const NOUN = /^[a-z]{3,24}$/;
const GERMAN = /^(\p{Lu}[\p{L}-]{1,40})\/(\p{Lu}[\p{L}-]{1,40})$/u;

/**
 * Reads what was typed.
 * @param german `Buchung/Buchungen`; without it the German texts use the English noun
 * @throws Error that says what is wrong, for whoever typed it
 */
export function toWords(one: string, many = toPlural(one), german?: string): Words {
  if (!NOUN.test(one) || !NOUN.test(many)) {
    throw new Error(
      `"${NOUN.test(one) ? many : one}" is no name of an entity: one word of 3 to 24 letters from a to z, like "booking".`,
    );
  }
  if (one === many) throw new Error(`The plural of "${one}" must differ from it: say --plural.`);
  const nouns = GERMAN.exec(german ?? `${toCapital(one)}/${toCapital(many)}`);
  if (!nouns) {
    throw new Error(`"${german}" is not singular and plural, like "Buchung/Buchungen".`);
  }
  const [, single = '', several = ''] = nouns;
  return { one, many, german: { one: single, many: several } };
}

/** The regular plural of an English noun. */
function toPlural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** `booking` as `Booking`. */
export function toCapital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
