const CURSOR = /^[A-Za-z0-9_-]{1,2048}$/;

/** The cursor of a page's address, or undefined for anything that cannot be one. */
export function parseCursor(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && CURSOR.test(value) ? value : undefined;
}
