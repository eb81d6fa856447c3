import { csvLine } from '@gatehouse/domain/csv';
import type { z } from '@hono/zod-openapi';
import { parseOutput } from '../pipeline/parse-output.ts';
import type { Download } from '../pipeline/route.ts';

/** What spreadsheets need to read the rest as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

export interface ListFile<Schema extends z.ZodType> {
  /** Without its ending; plain ASCII. */
  readonly fileName: string;
  readonly format: 'csv' | 'json';
  readonly chunks: AsyncGenerator<unknown[], void, undefined>;
  /** What leaves has gone through it, as in any other answer. */
  readonly schema: Schema;
  /** For CSV: the columns by their headings. */
  readonly columns: Readonly<Record<string, (row: z.output<Schema>) => string | null>>;
}

/** A list as a file that is made chunk by chunk, as it is taken. */
export function listFile<Schema extends z.ZodType>(list: ListFile<Schema>): Download {
  return list.format === 'csv'
    ? {
        mediaType: 'text/csv; charset=utf-8',
        fileName: `${list.fileName}.csv`,
        parts: csvParts(list),
      }
    : {
        mediaType: 'application/json',
        fileName: `${list.fileName}.json`,
        parts: jsonParts(list),
      };
}

async function* csvParts<Schema extends z.ZodType>({ chunks, schema, columns }: ListFile<Schema>) {
  yield BYTE_ORDER_MARK + csvLine(Object.keys(columns));
  const readers = Object.values(columns);
  for await (const chunk of chunks) {
    yield chunk
      .map((row) => parseOutput(schema, row) as z.output<Schema>)
      .map((row) => csvLine(readers.map((read) => read(row))))
      .join('');
  }
}

/** A JSON array, chunk by chunk. */
export async function* jsonParts<Schema extends z.ZodType>({
  chunks,
  schema,
}: Pick<ListFile<Schema>, 'chunks' | 'schema'>) {
  let first = true;
  yield '[';
  for await (const chunk of chunks) {
    const items = chunk.map((row) => JSON.stringify(parseOutput(schema, row))).join(',\n');
    yield first ? items : `,\n${items}`;
    first = false;
  }
  yield ']\n';
}
