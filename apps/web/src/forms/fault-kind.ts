/** What is wrong with a field, as far as languages tell it apart. The API says it in English only. */
export type FaultKind = 'empty' | 'none' | 'long' | 'taken' | 'invisible' | 'unfit';

const SIGNS: readonly (readonly [sign: RegExp, kind: FaultKind])[] = [
  [/must not be empty|expected \w+, received undefined/, 'empty'],
  [/at least one/, 'none'],
  [/at most|too big/i, 'long'],
  [/is taken|is already/, 'taken'],
  [/is visible/, 'invisible'],
];

/** The kind of a fault that the API has put in words. */
export function faultKind(fault: string): FaultKind {
  return SIGNS.find(([sign]) => sign.test(fault))?.[1] ?? 'unfit';
}
