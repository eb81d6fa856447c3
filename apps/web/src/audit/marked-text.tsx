import { Fragment, type ReactNode } from 'react';

/** What stands around a name in a sentence that travels as plain text. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

/** Marks a name in a sentence. */
export function mark(name: string): string {
  return `${OPEN}${name}${CLOSE}`;
}

/** The sentence as it is read out, for a title. */
export function unmarked(sentence: string): string {
  return sentence.replaceAll(OPEN, '').replaceAll(CLOSE, '');
}

interface MarkedTextProps {
  sentence: string;
  /** Shows a name; by default in bold. */
  name?: (text: string) => ReactNode;
}

/** A sentence whose names stand out. */
export function MarkedText({ sentence, name = bold }: MarkedTextProps) {
  return sentence.split(OPEN).map((part, at) => {
    const end = part.indexOf(CLOSE);
    if (at === 0 || end < 0) return part;
    return (
      // Parts of one sentence keep their order.
      <Fragment key={at}>
        {name(part.slice(0, end))}
        {part.slice(end + 1)}
      </Fragment>
    );
  });
}

function bold(text: string): ReactNode {
  return <span className="font-semibold text-ink">{text}</span>;
}
