/** A line of the file that is not blank. */
export interface CsvRow {
  /** Every line of the file counts, blank ones too; the header is line 1. */
  readonly line: number;
  readonly values: readonly string[];
}

/**
 * Reads CSV by the rules of Cognito's user import: values are not quoted, so a quotation mark is
 * data; `\,` is a comma within a value; blanks around a value do not count.
 *
 * Source: developer guide, "Formatting the CSV file".
 */
export function parseCsv(text: string): CsvRow[] {
  return text.split(/\r\n|\r|\n/).flatMap((content, at) => {
    if (content.trim() === '') return [];
    const values = content.split(/(?<!\\),/).map((value) => value.replaceAll('\\,', ',').trim());
    return [{ line: at + 1, values }];
  });
}
