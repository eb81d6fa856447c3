/** In which request something is asked for. */
export interface Origin {
  readonly requestId: string;
  readonly address: string | null;
}
