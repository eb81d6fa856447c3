import { X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { createTlsIdentity, type TlsIdentity } from './tls-certificate.ts';

const MONTH_MS = 30 * 86_400_000;

function isGood(cert: string, names: readonly string[], now: number): boolean {
  const certificate = new X509Certificate(cert);
  const covers = (name: string) =>
    isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name);
  return now + MONTH_MS < certificate.validToDate.getTime() && names.every(covers);
}

/**
 * The certificate of a folder. Made anew when it is missing, ends within a month or lacks a name; the
 * authority is another one then.
 */
export function keptTlsIdentity(
  folder: string,
  names: readonly string[],
  now: number,
): TlsIdentity & { caFile: string } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const at = (name: string) => join(folder, name);
  const files = { key: at('key.pem'), cert: at('cert.pem'), ca: at('ca.pem') };
  const read = (file: string) => readFileSync(file, 'utf8');
  const isThere = Object.values(files).every((file) => existsSync(file));
  if (!isThere || !isGood(read(files.cert), names, now)) {
    const made = createTlsIdentity(names, now);
    for (const part of ['key', 'cert', 'ca'] as const) {
      writeFileSync(files[part], made[part], { mode: 0o600 });
    }
  }
  for (const file of Object.values(files)) chmodSync(file, 0o600);
  return {
    key: read(files.key),
    cert: read(files.cert),
    ca: read(files.ca),
    caFile: files.ca,
  };
}
