import { toPlainText } from '@gatehouse/domain/visible-text';
import type { FailureCode } from './failures.ts';

/** What was expected and what came instead. */
export interface Difference {
  readonly expected?: string | undefined;
  readonly received?: string | undefined;
}

/** Characters of a foreign text that are worth showing. */
const SHOWN = 300;

const shorten = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** A foreign text in one line, without whose address it names: texts of errors like to. */
const toShown = (text: string) =>
  shorten(toPlainText(text).replaceAll(/[^\s'"<>(),;:]{1,128}@(?=[\w-])/g, '…@'));

/** A check that did not pass. Holds nothing secret: no names, addresses of people, tokens or keys. */
export class Refusal extends Error {
  readonly code: FailureCode;
  readonly difference: { readonly expected?: string; readonly received?: string };

  constructor(code: FailureCode, { expected, received }: Difference = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.difference = {
      ...(expected === undefined ? {} : { expected: shorten(expected) }),
      ...(received === undefined ? {} : { received: toShown(received) }),
    };
  }
}
