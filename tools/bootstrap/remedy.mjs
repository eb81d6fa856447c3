/** A failure that the reader can mend: printed as it is, without a stack trace. */
export class Remedy extends Error {}

/** The end of what a program has said. */
export function lastLines(text) {
  const lines = (text ?? '').trim().split('\n').slice(-8).join('\n');
  return lines === '' ? '' : `${lines}\n`;
}
