/**
 * `npm run example:records`: keeps a person's profile and preferences in a tenant, reads them, and
 * shows that another tenant's cannot be had.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { openRecords } from './records.ts';
import { vendCredentials } from './vend-credentials.ts';

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}
const setting = (name: string): string =>
  process.env[name] ?? stop(`${name} is not set; see examples/records/README.md.`);

const options = {
  origin: setting('APP_ORIGIN'),
  tenant: process.env['TENANT'] ?? 'acme',
  token: setting('GATEHOUSE_TOKEN'),
};
const table = setting('RECORDS_TABLE');

const { tenantId, region } = await vendCredentials(options).catch((error: unknown) =>
  stop(`Gatehouse gives no credentials: ${String(error)}`),
);
// Asked for again before they end. The address comes from AWS_ENDPOINT_URL_DYNAMODB, if at all.
const client = new DynamoDBClient({
  region,
  credentials: async () => (await vendCredentials(options)).credentials,
});

const person = process.env['PERSON'] ?? 'me';
const records = openRecords(client, table, tenantId);
await records.saveProfile(person, { title: 'Welder', phone: '+49 30 1234' });
await records.setPreference(person, 'theme', 'dark');
await records.setPreference(person, 'rows', 50);
console.log(`Kept in ${options.tenant} (${tenantId}):`, await records.read(person));

const stranger = openRecords(client, table, '00000000-0000-7000-8000-000000000000');
const refusal = await stranger.read(person).catch((error: unknown) => error);
console.log('Read from another tenant:', refusal instanceof Error ? refusal.message : 'ALLOWED');
client.destroy();
process.exitCode = refusal instanceof Error && refusal.name === 'AccessDeniedException' ? 0 : 1;
