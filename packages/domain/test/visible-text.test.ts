import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, isPlainText, showsSomething, toPlainText } from '../src/visible-text.ts';

/** Any code point, halves of pairs included. */
const CHARACTER = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code));

describe('a name that people see', () => {
  it.each([
    ['a filler of Hangul', '\u3164'],
    ['an empty Braille cell', '\u2800'],
    ['a soft hyphen', '\u00ad'],
    ['a half-width filler', '\uffa0'],
    ['fillers of jamo', '\u115f\u1160'],
    ['vowels of Khmer that are never seen', '\u17b4\u17b5'],
    ['zero widths', '\u200b\u200c\u200d\u2060\ufeff'],
    ['a variation selector', '\ufe0f'],
    ['tags', '\u{e0041}\u{e0042}'],
    ['accents without a letter', '\u0301\u0308'],
    ['marks of direction', '\u200e\u200f\u061c'],
    ['spaces of all kinds', ' \u00a0\u2003\u3000'],
    ['something that Unicode has not given a meaning', '\u{e0fff}'],
    ['nothing', ''],
  ])('%s shows nothing', (_, text) => {
    expect(showsSomething(cleanText(text))).toBe(false);
  });

  it.each([
    ['Persian with a joiner', 'می\u200cخواهم'],
    ['an emoji of several', '👩\u200d💻'],
    ['a digit', '7'],
    ['Hangul', '한글'],
    ['an ideographic space', '山田\u3000太郎'],
    ['Thai with vowel signs', 'สมชาย ใจดี'],
    ['Devanagari', 'हिन्दी'],
  ])('%s stays as it is', (_, text) => {
    expect(cleanText(text)).toBe(text.normalize('NFC'));
    expect(showsSomething(text) && isPlainText(text)).toBe(true);
  });

  it('loses the marks that keyboards of right-to-left languages insert, and stays equal', () => {
    expect(cleanText('\u200fשרה\u200f כהן\u200e')).toBe('שרה כהן');
    expect(cleanText('An\u200bna')).toBe(cleanText('Anna'));
    expect(cleanText('Zoe\u0308')).toBe('Zoë');
  });

  it.each(['\u202e', '\u2066', '\n', '\u2028', '\0', '\ud800'])('%j is refused', (sign) => {
    expect(isPlainText(`a${sign}b`)).toBe(false);
    expect(toPlainText(`a${sign}b`)).toBe('a b');
  });

  it('is clean once it is cleaned, whatever goes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: CHARACTER }), (text) => {
        const once = toPlainText(text);
        expect(toPlainText(once)).toBe(once);
        expect(isPlainText(once)).toBe(true);
      }),
    );
  });
});
