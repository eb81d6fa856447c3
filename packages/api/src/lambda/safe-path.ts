/**
 * The path of an event, as it can stand in a URL. A REST API hands it on as sent, but an HTTP API decodes it:
 * what was `%3F`, `%23` or `%2e%2e` would then lead to a route that the gateway has not seen.
 * @returns a path of the same segments; one that a URL would resolve, `.` or `..`, begins with `~` instead
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function safePath(path: string): string {
  return path.toWellFormed().replace(NEVER_LITERAL, encodeURIComponent).replace(DOT_SEGMENT, '~$&');
}

/** What an encoded path never holds (RFC 3986, §3.3), so that an encoded one stays as it is. */
const NEVER_LITERAL = /%(?![\dA-Fa-f]{2})|[^\x21-\x7e]|["#<>?[\\\]^`{|}]/gu;

const DOT_SEGMENT = /(?<=^|\/)(?:\.|%2e){1,2}(?=\/|$)/gi;
