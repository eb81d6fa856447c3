/** What counts: the last seconds alone, so that a change of the line shows. */
const WINDOW_MS = 8_000;
const FIRST_FIGURE_MS = 1_000;

/** How fast bytes go, from what was sent by when. */
export class TransferRate {
  #samples: { at: number; bytes: number }[] = [];

  /** Notes how much has been sent; less than before begins anew. */
  note(bytes: number, now = Date.now()): void {
    if (bytes < (this.#samples.at(-1)?.bytes ?? 0)) this.#samples = [];
    this.#samples.push({ at: now, bytes });
    this.#samples = this.#samples.filter(({ at }) => now - at <= WINDOW_MS);
  }

  reset(): void {
    this.#samples = [];
  }

  /** Bytes a second; null while there is too little to say. */
  get bytesPerSecond(): number | null {
    const [first] = this.#samples;
    const last = this.#samples.at(-1);
    if (!first || !last || last.at - first.at < FIRST_FIGURE_MS) return null;
    return ((last.bytes - first.bytes) / (last.at - first.at)) * 1_000;
  }
}
