/** An operation of the API that agents are offered. What it takes, and who may, its route says. */
export interface ToolDeclaration {
  /** The id of its route: also the name of the tool. */
  readonly operation: string;
  readonly title: string;
  /** For a model: when to use it, and what it gives back. */
  readonly description: string;
  /** It takes something away, which clients ask their users about. */
  readonly destructive?: boolean;
}
