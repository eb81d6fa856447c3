import type { Database } from '@gatehouse/db/database';
import { type AuditHead, findAllHeads } from '@gatehouse/db/repositories/audit-chain';

/** Where heads are kept out of the database's reach. Only ever appended to. */
export interface HeadSink {
  append(lines: readonly string[]): Promise<void>;
}

/** A line of an export. */
interface HeadLine {
  readonly at: string;
  readonly tenantId: string;
  readonly seq: string;
  readonly hash: string;
}

/**
 * Appends the head of every chain that has grown since `exported`, one JSON line each.
 * @param exported the number of each tenant's last exported head; brought up to date
 * @returns how many lines were appended
 */
export async function exportHeads(
  deps: { readonly db: Database; readonly sink: HeadSink },
  exported: Map<string, bigint>,
): Promise<number> {
  const heads = await findAllHeads(deps.db);
  const news = heads.filter(({ tenantId, seq }) => exported.get(tenantId) !== seq);
  if (news.length === 0) return 0;
  const at = new Date().toISOString();
  await deps.sink.append(
    news.map(({ tenantId, seq, hash }) =>
      JSON.stringify({ at, tenantId, seq: String(seq), hash } satisfies HeadLine),
    ),
  );
  for (const { tenantId, seq } of news) exported.set(tenantId, seq);
  return news.length;
}

/**
 * Reads the lines of an export. The last line may be half written when the machine went down; any
 * other that can't be read is an error.
 * @throws Error with the number of the line
 */
export function parseHeads(text: string): AuditHead[] {
  const lines = text.split('\n');
  const tail = lines.pop();
  if (tail) lines.push(tail);
  return lines.flatMap((line, index) => {
    try {
      const { tenantId, seq, hash } = JSON.parse(line) as HeadLine;
      return [{ tenantId, seq: BigInt(seq), hash }];
    } catch {
      if (index === lines.length - 1 && tail) return [];
      throw new Error(`line ${index + 1} of the exported heads is not readable`);
    }
  });
}
