/** Shows nothing, and means nothing in a name: soft hyphens, zero widths, marks of direction. */
const MEANINGLESS =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Blank, though Unicode counts them as letters or signs: fillers of Hangul, the empty Braille cell. */
const BLANK = /[\u2800\u3164\uffa0]/gu;

/** What no name may hold: breaks of lines, halves of characters, and turns of direction. */
const HARMFUL = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Z}\p{M}\p{C}]/gu;

/** Without what shows nothing; spaces of every kind become plain ones. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '').replaceAll(/\p{Zs}/gu, ' ');
}

/**
 * A text that people see, in one form: composed (NFC), trimmed, and without characters that show
 * nothing and mean nothing. What joins letters of Persian or parts of an emoji stays.
 */
export function cleanText(text: string): string {
  return text.normalize('NFC').replaceAll(MEANINGLESS, '').replaceAll(BLANK, ' ').trim();
}

/** Nothing in it would break a line or turn the direction of what stands around it. */
export function isPlainText(text: string): boolean {
  return text.search(HARMFUL) < 0;
}

/** Whether a reader sees anything: not only blanks, fillers, or accents without a letter. */
export function showsSomething(text: string): boolean {
  return text.replaceAll(BLANK, '').replaceAll(INVISIBLE, '') !== '';
}

/** A text from outside in one line, as it may be shown: what is harmful becomes a space. */
export function toPlainText(text: string): string {
  return cleanText(text.replaceAll(HARMFUL, ' '));
}
