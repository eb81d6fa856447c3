import { readFile, writeFile } from 'node:fs/promises';

import type { NameServer } from '@gatehouse/testing/name-server';

export interface TxtRecord {
  readonly name: string;
  readonly value: string;
}

/** The records that were published on this machine, kept in a file. */
export interface TxtRecords {
  list(): readonly TxtRecord[];
  publish(record: TxtRecord): Promise<void>;
  remove(record: TxtRecord): Promise<void>;
}

/** Reads the file, if there is one, and lets the name server answer with what it holds. */
export async function openTxtRecords(
  file: string,
  nameServer: Pick<NameServer, 'set'>,
): Promise<TxtRecords> {
  let records = await read(file);
  const isSame = (one: TxtRecord, other: TxtRecord) =>
    one.name === other.name && one.value === other.value;
  const answer = (name: string) => {
    const values = records.filter((one) => one.name === name).map(({ value }) => value);
    nameServer.set(name, values.length > 0 ? values : null);
  };
  const keep = async (next: TxtRecord[], name: string) => {
    records = next;
    answer(name);
    await writeFile(file, JSON.stringify(records, null, 2), { mode: 0o600 });
  };
  for (const { name } of records) answer(name);
  return {
    list: () => records,
    publish: ({ name: given, value }) => {
      const record = { name: given.trim().replace(/\.$/, '').toLowerCase(), value: value.trim() };
      if (record.name === '' || record.value === '') return Promise.resolve();
      const others = records.filter((one) => !isSame(one, record));
      return keep([...others, record], record.name);
    },
    remove: (record) =>
      keep(
        records.filter((one) => !isSame(one, record)),
        record.name,
      ),
  };
}

async function read(file: string): Promise<TxtRecord[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as TxtRecord[];
  } catch {
    return [];
  }
}
