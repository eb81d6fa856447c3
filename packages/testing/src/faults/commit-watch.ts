/** Statements that end a transaction with success. */
const COMMIT = /^\s*(?:COMMIT|END)\b/i;

/** Bytes of a message's head: its type and its length, which counts itself but not the type. */
const HEAD = 5;

/**
 * Follows what a client sends to Postgres, and tells when a COMMIT is among it: as a simple query,
 * or parsed, bound and executed, with or without names.
 * @see https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export class CommitWatch {
  #pending = Buffer.alloc(0);
  /** The first packet of a connection has no type. */
  #started = false;
  readonly #statements = new Set<string>();
  readonly #portals = new Set<string>();

  /** True when these bytes complete an order to commit. */
  sees(chunk: Buffer): boolean {
    this.#pending = Buffer.concat([this.#pending, chunk]);
    let seen = false;
    for (let message = this.#next(); message; message = this.#next()) {
      if (this.#commits(message)) seen = true;
    }
    return seen;
  }

  #next(): Buffer | null {
    const head = this.#started ? 1 : 0;
    if (this.#pending.length < head + 4) return null;
    const length = head + this.#pending.readInt32BE(head);
    if (this.#pending.length < length) return null;
    const message = this.#pending.subarray(0, length);
    this.#pending = this.#pending.subarray(length);
    if (this.#started) return message;
    // A request for TLS or for encryption by GSSAPI is eight bytes, and refused: the start follows.
    this.#started = length > 8;
    return this.#next();
  }

  #commits(message: Buffer): boolean {
    const type = String.fromCharCode(message[0] ?? 0);
    const [first = '', second = ''] = message.toString('latin1', HEAD).split('\0', 2);
    if (type === 'Q') return COMMIT.test(first);
    if (type === 'P') note(this.#statements, first, COMMIT.test(second));
    if (type === 'B') note(this.#portals, first, this.#statements.has(second));
    return type === 'E' && this.#portals.has(first);
  }
}

function note(names: Set<string>, name: string, isIn: boolean): void {
  if (isIn) names.add(name);
  else names.delete(name);
}
