/** A page that one can jump to, with the letter that follows "g". */
export interface PagePlace {
  readonly key: string;
  readonly page: string;
  readonly href: string;
}
