import type { InnerDynalite } from './inner-dynalite.ts';

/** A table whose keys are strings, billed by request. */
export interface TableDefinition {
  readonly name: string;
  readonly hashKey: string;
  readonly rangeKey?: string;
}

/**
 * Makes the tables that are missing.
 *
 * @throws when one cannot be made
 */
export async function ensureTables(
  inner: InnerDynalite,
  tables: readonly TableDefinition[],
): Promise<void> {
  for (const { name, hashKey, rangeKey } of tables) {
    const keys = [hashKey, ...(rangeKey === undefined ? [] : [rangeKey])];
    const { status, body } = await inner.send('CreateTable', {
      TableName: name,
      AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keys.map((AttributeName, index) => ({
        AttributeName,
        KeyType: index === 0 ? 'HASH' : 'RANGE',
      })),
      BillingMode: 'PAY_PER_REQUEST',
    });
    if (status !== 200 && !body.includes('#ResourceInUseException')) {
      throw new Error(`The table ${name} cannot be made: ${body}`);
    }
  }
}
