import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const WWW = '/usr/share/simplesamlphp/www';

/** Whether Debian's packages are there; nothing else is looked for. */
export const isSimpleSamlInstalled = existsSync(WWW) && existsSync('/usr/bin/php');

async function getFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const pem = (label: string, base64: string) =>
  `-----BEGIN ${label}-----\n${(base64.match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;

/** A service provider as SimpleSAMLphp knows it. */
export interface ServiceProvider {
  readonly entityId: string;
  /** Its assertion consumer service. */
  readonly acsUrl: string;
  /** Where answers to requests for logout are posted. */
  readonly logoutUrl?: string;
  /** Base64 of the DER; with it requests must be signed. */
  readonly signingCertificate?: string;
  /** Base64 of the DER; with it assertions are encrypted. */
  readonly encryptionCertificate?: string;
}

const config = (url: string, folder: string) => `<?php
$config = [
  'baseurlpath' => '${url}/', 'certdir' => '${folder}/cert/', 'loggingdir' => '${folder}/log/',
  'datadir' => '${folder}/data/', 'tempdir' => '${folder}/tmp', 'timezone' => 'UTC',
  'secretsalt' => 'only-for-a-test', 'auth.adminpassword' => 'only-for-a-test',
  'technicalcontact_email' => 'admin@a.test', 'enable.saml20-idp' => true,
  'module.enable' => ['exampleauth' => true, 'core' => true, 'saml' => true],
  'metadatadir' => '${folder}/metadata', 'metadata.sources' => [['type' => 'flatfile']],
  'logging.handler' => 'file', 'logging.level' => 7, 'session.cookie.secure' => false,
  'store.type' => 'phpsession', 'session.phpsession.savepath' => '${folder}/session',
];`;

const people = `<?php
$config = ['people' => ['exampleauth:UserPass', 'alice:secret' => [
  'uid' => ['Alice.S-1'], 'email' => ['alice@a.test'], 'name' => ['Alice Müller'],
  'groups' => ['staff', 'R & D'],
]]];`;

const hosted = (entityId: string) => `<?php
$metadata['${entityId}'] = [
  'host' => '__DEFAULT__', 'privatekey' => 'idp.pem', 'certificate' => 'idp.crt', 'auth' => 'people',
  'authproc' => [3 => [
    'class' => 'saml:AttributeNameID', 'attribute' => 'uid',
    'Format' => 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  ]],
];`;

const remote = (provider: ServiceProvider) => `<?php
$metadata['${provider.entityId}'] = [
  'AssertionConsumerService' => '${provider.acsUrl}',
  ${
    provider.logoutUrl === undefined
      ? ''
      : `'SingleLogoutService' => [[
    'Binding' => 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
    'Location' => '${provider.logoutUrl}',
  ]],`
  }
  'NameIDFormat' => 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent', 'sign.logout' => true,
  'keys' => [${[
    ['signing', provider.signingCertificate],
    ['encryption', provider.encryptionCertificate],
  ]
    .flatMap(([use, certificate]) =>
      certificate
        ? `['type' => 'X509Certificate', '${use}' => true, 'X509Certificate' => '${certificate}']`
        : [],
    )
    .join(', ')}],
  'validate.authnrequest' => ${String(provider.signingCertificate !== undefined)},
  'validate.logout' => ${String(provider.signingCertificate !== undefined)},
  'assertion.encryption' => ${String(provider.encryptionCertificate !== undefined)},
];`;

async function waitUntilServed(url: string, php: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200 && php.exitCode === null; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await delay(50);
  }
  throw new Error('SimpleSAMLphp does not start');
}

/** Its key pair. */
export interface IdpKeys {
  /** PKCS #8 as PEM. */
  readonly privateKey: string;
  /** Base64 of the DER. */
  readonly certificate: string;
}

/** Runs SimpleSAMLphp on PHP's own server, with one person: alice, secret. */
export async function startSimpleSaml({ privateKey, certificate }: IdpKeys) {
  const url = `http://127.0.0.1:${await getFreePort()}`;
  const folder = mkdtempSync(join(tmpdir(), 'simplesaml-'));
  for (const name of ['cert', 'data', 'log', 'metadata', 'session', 'tmp']) {
    mkdirSync(join(folder, name));
  }
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const metadataUrl = `${url}/saml2/idp/metadata.php`;
  write('cert/idp.pem', privateKey);
  write('cert/idp.crt', pem('CERTIFICATE', certificate));
  write('config.php', config(url, folder));
  write('authsources.php', people);
  write('metadata/saml20-idp-hosted.php', hosted(metadataUrl));
  // The settings change between tests, sooner than its cache would notice.
  const php = spawn(
    '/usr/bin/php',
    ['-d', 'opcache.enable=0', '-S', new URL(url).host, '-t', WWW],
    {
      env: { ...process.env, SIMPLESAMLPHP_CONFIG_DIR: folder },
      stdio: 'ignore',
    },
  );
  await waitUntilServed(metadataUrl, php);
  return {
    url,
    metadataUrl,
    setServiceProvider: (provider: ServiceProvider) =>
      write('metadata/saml20-sp-remote.php', remote(provider)),
    close() {
      php.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
