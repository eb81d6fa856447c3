import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { UserError } from '@gatehouse/domain/user-error';

/** What a plan has written: paths below the root. */
export interface Written {
  readonly created: readonly string[];
  readonly changed: readonly string[];
}

/** Files to write and edits to make: all of them, or none when one cannot be made. */
export class Plan {
  readonly #root: string;
  readonly #texts = new Map<string, string>();
  readonly #created = new Set<string>();
  readonly #faults: string[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  /** Is this file there, or will it be? */
  has(path: string): boolean {
    return this.#texts.has(path) || existsSync(join(this.#root, path));
  }

  /** A file that is not there yet. */
  create(path: string, text: string): void {
    if (this.has(path)) this.#faults.push(`${path}: is there already`);
    this.#texts.set(path, text);
    this.#created.add(path);
  }

  /** A file that is there, edited: each edit takes the text and returns it changed. */
  async edit(path: string, ...edits: readonly ((text: string) => string)[]): Promise<void> {
    if (!this.has(path)) {
      this.#faults.push(`${path}: is not there`);
      return;
    }
    let text = await this.read(path);
    for (const edit of edits) {
      try {
        text = edit(text);
      } catch (error) {
        this.#faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    this.#texts.set(path, text);
  }

  /** The text of a file as it is, or as it will be. */
  async read(path: string): Promise<string> {
    return this.#texts.get(path) ?? (await readFile(join(this.#root, path), 'utf8'));
  }

  /**
   * The files as they are to be, by their paths. Nothing is written.
   * @throws UserError with all that cannot be done
   */
  async render(): Promise<ReadonlyMap<string, string>> {
    this.#requireNoFault();
    const formatted = await Promise.all(
      [...this.#texts].map(async ([path, text]) => [path, await this.#format(path, text)] as const),
    );
    this.#requireNoFault();
    return new Map(formatted.toSorted(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** Writes what `render` gives. @throws UserError: nothing is written then */
  async write(): Promise<Written> {
    const files = await this.render();
    for (const [path, text] of files) {
      await mkdir(dirname(join(this.#root, path)), { recursive: true });
      await writeFile(join(this.#root, path), text);
    }
    const paths = [...files.keys()];
    return {
      created: paths.filter((path) => this.#created.has(path)),
      changed: paths.filter((path) => !this.#created.has(path)),
    };
  }

  #requireNoFault(): void {
    if (this.#faults.length === 0) return;
    throw new UserError(
      `This cannot be added:\n${this.#faults.join('\n')}`,
      'Nothing was written. CONTRIBUTING.md has the steps by hand.',
    );
  }

  async #format(path: string, text: string): Promise<string> {
    if (!/\.(tsx?|md|json)$/.test(path)) return text;
    try {
      const filepath = join(this.#root, path);
      return await format(text, { ...(await resolveConfig(filepath)), filepath });
    } catch (error) {
      this.#faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
      return text;
    }
  }
}
