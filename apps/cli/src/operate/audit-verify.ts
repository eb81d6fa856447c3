import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type AuditHead, findAllHeads } from '@gatehouse/db/repositories/audit-chain';
import { findAllTenants, type TenantEntry } from '@gatehouse/db/repositories/lookups';
import { type ChainReport, parseHeads, verifyChain } from '@gatehouse/services/audit';

import { openDatabase } from '../deploy/open-database.ts';
import { UserError } from '@gatehouse/domain/user-error';

/**
 * `audit verify`: checks the chain of every tenant, or of one, and prints the first bad row of each.
 *
 * @returns whether all chains hold
 */
export async function auditVerify(
  environment: NodeJS.ProcessEnv,
  { tenant: slug }: { tenant?: string | undefined },
): Promise<boolean> {
  const db = openDatabase(environment, 2);
  try {
    const exported = await readExported(environment['AUDIT_HEADS_FOLDER']);
    const heads = [...(await findAllHeads(db)), ...exported];
    const tenants = choose(await findAllTenants(db), heads, slug);
    let sound = true;
    for (const { tenant_id, slug: name } of tenants) {
      const own = heads.filter(({ tenantId }) => tenantId === tenant_id);
      const report = await verifyChain({ db }, tenant_id, own);
      console.log(describe(name, report));
      sound &&= report.fault === null;
    }
    if (exported.length === 0) {
      console.log('No exported heads: an end that was cut off together with its head goes unseen.');
    }
    return sound;
  } finally {
    await db.close();
  }
}

/** The tenants there are, and those that only an exported head still knows of. */
function choose(
  tenants: readonly TenantEntry[],
  heads: readonly AuditHead[],
  slug: string | undefined,
): Pick<TenantEntry, 'tenant_id' | 'slug'>[] {
  if (slug !== undefined) {
    const tenant = tenants.find((one) => one.slug === slug);
    if (tenant) return [tenant];
    throw new UserError(`There is no tenant ${slug}.`, 'Its slug stands in its address: /t/<slug>');
  }
  const known = new Set(tenants.map(({ tenant_id }) => tenant_id));
  const vanished = new Set(heads.map(({ tenantId }) => tenantId).filter((id) => !known.has(id)));
  return [...tenants, ...[...vanished].map((id) => ({ tenant_id: id, slug: `${id} (deleted)` }))];
}

function describe(name: string, { events, erased, erasures, fault }: ChainReport): string {
  const forgotten =
    erased > 0 ? `, personal data erased from ${erased} of them (${erasures} audit.erased)` : '';
  if (!fault) return `ok   ${name}: ${events} events${forgotten}`;
  const row = fault.id === undefined ? '' : `, event ${fault.id}`;
  return `BAD  ${name}: number ${fault.seq}${row}: ${fault.kind}`;
}

async function readExported(folder: string | undefined): Promise<AuditHead[]> {
  if (folder === undefined || folder === '') return [];
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap(parseHeads);
}
