/** An answer that is an error of DynamoDB, by the name that the SDK gives it. */
export class DynamoDbError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** A request whose form is wrong. */
export const invalid = (message: string) => new DynamoDbError('ValidationException', message);
