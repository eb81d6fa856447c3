/** Something that the palette finds by its name, and leads to. */
export interface IndexEntry {
  readonly id: string;
  readonly name: string;
  /** A second, quieter text, which is searched as well. */
  readonly detail?: string;
  /** The heading it stands under, in the reader's language. */
  readonly group: string;
  readonly href: string;
}
