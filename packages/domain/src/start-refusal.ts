/** A process must not start like this. The message is for the person who starts it, and no stack trace helps them. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}
