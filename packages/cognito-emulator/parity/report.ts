import type { Known, ParityCase } from './case.ts';
import { describeOutcome, type Outcome } from './outcome.ts';

/** A case beside what was expected of it and what was said. */
export interface Row {
  readonly name: string;
  readonly operation: string;
  readonly known: Known;
  readonly source?: string;
  /** What the embedded Cognito answers. */
  readonly expected: string;
  readonly said: string;
  readonly differs: boolean;
}

/** All rows of a run, and how many there are of each kind. */
export interface Report {
  readonly endpoint: string;
  readonly rows: readonly Row[];
  readonly counts: Readonly<Record<Known | 'cases' | 'run' | 'different', number>>;
}

type Outcomes = Readonly<Record<string, Outcome>>;

/** Sets what was said beside what was expected. */
export function makeReport(
  endpoint: string,
  cases: readonly ParityCase[],
  expected: Outcomes,
  said: ReadonlyMap<string, Outcome>,
): Report {
  const rows = cases.map(({ name, operation, known, source }) => {
    const [wanted, given] = [expected[name], said.get(name)].map(describeOutcome);
    return {
      name,
      operation,
      known,
      ...(source === undefined ? {} : { source }),
      expected: wanted ?? '',
      said: given ?? '',
      differs: wanted !== given,
    };
  });
  const run = rows.filter(({ said: text }) => !text.startsWith('not run: '));
  const ofKind = (kind: Known) => run.filter(({ known }) => known === kind).length;
  return {
    endpoint,
    rows,
    counts: {
      cases: rows.length,
      run: run.length,
      different: rows.filter(({ differs }) => differs).length,
      live: ofKind('live'),
      documented: ofKind('documented'),
      named: ofKind('named'),
      unknown: ofKind('unknown'),
    },
  };
}

const KNOWN: Readonly<Record<Known, string>> = {
  live: 'seen on AWS',
  documented: 'documentation',
  named: 'documentation names the error alone',
  unknown: 'not known',
};

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function table(rows: readonly Row[], endpoint: string): string[] {
  return [
    `| case | operation | known from | the embedded Cognito | ${cell(endpoint)} |`,
    '| --- | --- | --- | --- | --- |',
    ...rows.map(({ name, operation, known, source, expected, said, differs }) => {
      const from = source === undefined ? KNOWN[known] : `${KNOWN[known]}: ${source}`;
      const cells = [name, operation, from, expected, differs ? said : 'the same'];
      return `| ${cells.map(cell).join(' | ')} |`;
    }),
  ];
}

/** What came out, in one line for each count. */
export function summarise({ endpoint, counts }: Report): string {
  const { cases, run, different, live, documented, named, unknown } = counts;
  return [
    `${run} of ${cases} cases were put to ${endpoint}; ${different} differ.`,
    `What AWS answers is known of these from seeing it: ${live}; from documentation: ${documented};`,
    `from documentation that only names the error: ${named}; not at all: ${unknown}.`,
  ].join('\n');
}

/** The report as Markdown: first what differs, then all. */
export function toMarkdown(report: Report): string {
  const { rows, endpoint } = report;
  const different = rows.filter(({ differs }) => differs);
  return [
    '# Parity with the embedded Cognito',
    '',
    summarise(report),
    '',
    ...(different.length > 0 ? ['## Differences', '', ...table(different, endpoint), ''] : []),
    '## All cases',
    '',
    ...table(rows, endpoint),
    '',
  ].join('\n');
}

/**
 * Refuses a text that holds a secret.
 * @throws Error without the secret
 */
export function refuseSecrets(text: string, secrets: Iterable<string>): void {
  for (const secret of secrets) {
    if (secret.length >= 8 && text.includes(secret)) {
      throw new Error('the report would hold a secret: it is not written');
    }
  }
}
