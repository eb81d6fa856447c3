/** The parts of pg's connection that its type declarations leave out: the messages of the protocol. */
export interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  parse(message: { name: string; text: string }): void;
  describe(message: { type: 'S' | 'P'; name: string }): void;
  bind(message: { portal: string; statement: string; values: WireValue[] }): void;
  execute(message: { portal: string }): void;
  close(message: { type: 'S'; name: string }): void;
  sync(): void;
}

/** As text, or binary. */
export type WireValue = string | Buffer | null;
