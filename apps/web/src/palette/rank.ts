/** What a word of the search is worth where it stands; a name counts more than its detail. */
const WHOLE = 100;
const START = 60;
const INSIDE = 30;
const SCATTERED = 8;
const DETAIL_FACTOR = 0.4;
/** Letters from which a word may also be spread over a name: "aprg" finds "API programs". */
const MIN_SCATTERED = 3;

/** Accents and case aside: "rene" finds "René". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * How well a name, with its detail, answers a search. Every word has to be found, accents and case aside.
 * @returns null for not at all
 */
export function rank(typed: string, name: string, detail = ''): number | null {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const [inName, inDetail] = [fold(name), fold(detail)];
  let sum = 0;
  for (const word of words) {
    const worth = Math.max(getWorth(word, inName), getWorth(word, inDetail) * DETAIL_FACTOR);
    if (worth === 0) return null;
    sum += worth;
  }
  return words.length === 0 ? 0 : sum / words.length - name.length / 100;
}

function getWorth(word: string, text: string): number {
  if (text === word) return WHOLE;
  const at = text.indexOf(word);
  if (at === 0 || (at > 0 && /[^\p{L}\p{N}]/u.test(text[at - 1] ?? ''))) return START;
  if (at > 0) return INSIDE;
  return word.length >= MIN_SCATTERED && isScattered(word, text) ? SCATTERED : 0;
}

/** All letters are there, in order, the first one at the start of a word. */
function isScattered(word: string, text: string): boolean {
  const start = text.search(new RegExp(`(?<![\\p{L}\\p{N}])${escape(word[0] ?? '')}`, 'u'));
  if (start < 0) return false;
  let at = start;
  for (const letter of word) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  // Spread too far, it is chance.
  return at - start <= word.length * 3;
}

function escape(letter: string): string {
  return letter.replace(/[.*+?^${}()|[\]\\/-]/u, '\\$&');
}
