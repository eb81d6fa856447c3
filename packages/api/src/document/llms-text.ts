import { type ApiDocument, groupOperations } from './reference-page.ts';

/** `llms.txt` of the API: every operation in a line, for programs that read before they call. */
export function llmsText(document: ApiDocument): string {
  const groups = [...groupOperations(document)].map(([group, operations]) =>
    [
      `## ${group}`,
      '',
      ...operations.map(
        ({ method, path, operation }) =>
          `- ${method.toUpperCase()} ${path}: ${operation.summary} (${operation['x-access']})`,
      ),
    ].join('\n'),
  );
  return [
    `# ${document.info.title} API`,
    '> JSON below /api/v1, for one tenant at a time, with the permissions of whoever calls.',
    [
      '- [OpenAPI 3.1 document](/api/v1/openapi.json): requests, responses and error codes',
      '- [The same for people](/api/v1/docs)',
    ].join('\n'),
    'Send `Authorization: Bearer` with an API key, a personal key, or the access token of an app. Behind each operation stands what it takes: a permission, or `user` for anyone who is signed in. Refusals are problem details (RFC 9457) with a stable `code`. A change may carry an `Idempotency-Key`; 429 says when to come again in `Retry-After`. Agents that speak MCP connect to /api/mcp, where OAuth tells them how to get a token.',
    ...groups,
    '',
  ].join('\n\n');
}
