/** A request that is refused as a whole, by the name that AppSync gives to it. */
export class AppSyncError extends Error {
  readonly errorType: string;
  readonly status: number;

  constructor(errorType: string, message: string, status: number) {
    super(message);
    this.errorType = errorType;
    this.status = status;
  }
}

/** A caller that is not let in. */
export const unauthorized = (message: string) =>
  new AppSyncError('UnauthorizedException', message, 401);

/** A request whose form is wrong. */
export const malformed = (message: string) =>
  new AppSyncError('MalformedHttpRequestException', message, 400);

/** A field that is not resolved: the others are. */
export class FieldError extends Error {
  readonly errorType: string | null;
  readonly data: unknown;
  readonly errorInfo: unknown;

  constructor(
    message: string,
    errorType: string | null = null,
    data: unknown = null,
    errorInfo: unknown = null,
  ) {
    super(message);
    this.errorType = errorType;
    this.data = data;
    this.errorInfo = errorInfo;
  }
}

/** A field that this caller may not use. */
export const notAuthorized = (type: string, field: string) =>
  new FieldError(`Not Authorized to access ${field} on type ${type}`, 'Unauthorized');
