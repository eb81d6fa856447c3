/** A change of many, as far as the list must know. */
export interface BulkWork {
  readonly id: string;
  readonly running: boolean;
}
