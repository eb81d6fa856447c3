import { openApiDocument } from '@gatehouse/api/document/open-api';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

/** Where the types of the API are kept. */
export const TYPES_FILE = new URL('../src/api-types.ts', import.meta.url);

const HEADER = '// Made from the OpenAPI document by `npm run generate:client`.\n';

/** The types of the API, as the OpenAPI document has them now. */
export async function apiTypes(): Promise<string> {
  const document = JSON.parse(JSON.stringify(openApiDocument())) as object;
  const source = astToString(await openapiTS(JSON.stringify(document)));
  const options = await resolveConfig(TYPES_FILE);
  return format(HEADER + source, { ...options, parser: 'typescript' });
}
