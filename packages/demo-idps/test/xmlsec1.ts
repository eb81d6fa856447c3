import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a second implementation of XML signatures is on this machine. */
export const hasXmlsec1 = spawnSync('xmlsec1', ['--version']).status === 0;

/**
 * Verifies the first signature of a document with a key that is given, not the document's own.
 *
 * @param element local name of what has to be signed, with its namespace
 * @throws when it does not verify
 */
export function verifyWithXmlsec1(xml: string, certificate: string, element: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'xmlsec1-'));
  try {
    const pem = join(folder, 'idp.pem');
    const file = join(folder, 'message.xml');
    writeFileSync(
      pem,
      `-----BEGIN CERTIFICATE-----\n${certificate.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`,
    );
    writeFileSync(file, xml);
    const path = `/*[local-name()='Response']${element === 'Response' ? '' : `/*[local-name()='${element}']`}/*[local-name()='Signature']`;
    execFileSync(
      'xmlsec1',
      [
        ...['--verify', '--pubkey-cert-pem', pem, '--enabled-key-data', 'rsa'],
        ...['--id-attr:ID', 'urn:oasis:names:tc:SAML:2.0:assertion:Assertion'],
        ...['--id-attr:ID', 'urn:oasis:names:tc:SAML:2.0:protocol:Response'],
        ...['--node-xpath', path, file],
      ],
      { stdio: 'pipe' },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
