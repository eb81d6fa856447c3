import type { InnerDynalite } from './inner-dynalite.ts';

interface KeySchema {
  readonly KeySchema: readonly { AttributeName: string; KeyType: 'HASH' | 'RANGE' }[];
}
interface Description extends KeySchema {
  readonly GlobalSecondaryIndexes?: readonly (KeySchema & { IndexName: string })[];
  readonly LocalSecondaryIndexes?: readonly (KeySchema & { IndexName: string })[];
}

/** What the gate has to know about tables. */
export interface Tables {
  /** Name of the hash key of a table, or of one of its indexes. Nothing when there is none. */
  hashKey(table: string, index?: string): Promise<string | undefined>;
  /** Forgets what it knows: tables may have changed. */
  forget(): void;
}

/** Asks dynalite, and remembers the answer. */
export function createTables(inner: InnerDynalite): Tables {
  const known = new Map<string, Promise<Description | undefined>>();
  const describe = async (table: string): Promise<Description | undefined> => {
    const { status, body } = await inner.send('DescribeTable', { TableName: table });
    if (status === 200) return (JSON.parse(body) as { Table: Description }).Table;
    known.delete(table);
    return undefined;
  };
  return {
    async hashKey(table, index) {
      const asked = known.get(table) ?? describe(table);
      known.set(table, asked);
      const description = await asked;
      const { GlobalSecondaryIndexes = [], LocalSecondaryIndexes = [] } = description ?? {};
      const indexes = [...GlobalSecondaryIndexes, ...LocalSecondaryIndexes];
      const schema =
        index === undefined ? description : indexes.find(({ IndexName }) => IndexName === index);
      return schema?.KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName;
    },
    forget: () => known.clear(),
  };
}
