/** Something that is not done; the message is for whoever asked. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
