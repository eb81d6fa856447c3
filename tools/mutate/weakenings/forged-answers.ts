import type { Suite, Weakening } from '../mutation.ts';

const suite = (file: string, only: string): Suite => ({
  project: 'unit',
  file: `packages/sso/test/${file}.test.ts`,
  only,
});

/** In one file below `packages/sso/src`. */
const weaken = (
  file: string,
  pattern: RegExp,
  replacement: string,
  noticedBy: Suite,
): Weakening => ({
  name: 'forged answers',
  files: [`packages/sso/src/${file}.ts`],
  pattern,
  replacement,
  suite: noticedBy,
});

const SAML_CHECKS = 'saml/checks';

/** A SAML answer that someone else made, or made for something else, opens nothing. */
const SAML: readonly Weakening[] = [
  weaken('saml/find-assertion', /count !== 1/g, 'count < 1', suite('saml/forgery', 'FE-2[67]')),
  weaken(
    'saml/verify-signature',
    /if \(signature\) return signature;/g,
    'return (signature ?? element.parentNode) as XmlElement;',
    suite('saml/forgery', 'FE-22|FE-28'),
  ),
  weaken(
    `${SAML_CHECKS}/require-success`,
    /if \(status && code && [^;]*\) return;/g,
    'if (status) return;',
    suite('saml/conditions', 'every status'),
  ),
  weaken(
    `${SAML_CHECKS}/require-issuer`,
    /received !== entityId/g,
    'received === undefined',
    suite('saml/conditions', 'FE-31'),
  ),
  weaken(
    `${SAML_CHECKS}/require-audience`,
    /audiences\.every\(/g,
    'audiences.some(',
    suite('saml/conditions', 'FE-32'),
  ),
  weaken(
    `${SAML_CHECKS}/require-audience`,
    /if \(audiences\.length === 0\)/g,
    'if (!conditions)',
    suite('saml/conditions', 'FE-32'),
  ),
  weaken(
    `${SAML_CHECKS}/require-destination`,
    /destination !== undefined && destination !== acsUrl/g,
    'destination === undefined',
    suite('saml/conditions', 'FE-33'),
  ),
  weaken(
    `${SAML_CHECKS}/require-confirmation`,
    /^ {2}require(?:Recipient|AnswerTo|Current|Begun)\(.*\);$/gm,
    '  // open',
    suite('saml/conditions', 'FE-3[356]|half|one must be right'),
  ),
  weaken(
    `${SAML_CHECKS}/require-time`,
    /^ {2}require(?:Begun|Current)\(.*\);$/gm,
    '  // open',
    suite('saml/conditions', 'FE-35'),
  ),
  weaken(
    `${SAML_CHECKS}/require-time`,
    /75 \* 60_000/g,
    '75 * 3_600_000',
    suite('saml/conditions', 'FE-35'),
  ),
  weaken(
    `${SAML_CHECKS}/require-attributes`,
    /if \(known && mapped\.includes\(name\)\)/g,
    'if (known && name === "")',
    suite('saml/forgery', 'FE-40'),
  ),
  weaken(
    `${SAML_CHECKS}/require-name-id`,
    /format === TRANSIENT/g,
    'format === ""',
    suite('saml/conditions', 'another one each time'),
  ),
  weaken('saml/parse-xml', /DOCTYPE\|/g, '', suite('saml/hostile', 'FE-41')),
  weaken('saml/parse-xml', /MAX_DEPTH = 100/g, 'MAX_DEPTH = 1e9', suite('saml/hostile', 'FE-42')),
];

/** Nor does an ID token. */
const OIDC: readonly Weakening[] = [
  weaken(
    'oidc/verify-signature',
    /await compactVerify\(token, key, \{ algorithms: ALGORITHMS \}\)/g,
    "{ payload: Buffer.from(token.split('.')[1] ?? '', 'base64url') }",
    suite('oidc/forgery', 'FE-43'),
  ),
  weaken(
    'oidc/verify-signature',
    /\|\| !ALGORITHMS\.includes\(alg\)/g,
    '',
    suite('oidc/forgery', 'FE-43'),
  ),
  weaken(
    'oidc/verify-token',
    /^ {4}requireTokenIssuer\(.*\);$/gm,
    '    // open',
    suite('oidc/forgery', 'FE-44'),
  ),
  weaken(
    'oidc/verify-token',
    /^ {2}checks\.run\('(?:audience|nonce)', .*\);$/gm,
    '  // open',
    suite('oidc/forgery', 'FE-44'),
  ),
  weaken(
    'oidc/check-claims',
    /audiences\.length > 1 : azp !== clientId/g,
    'false : false',
    suite('oidc/forgery', 'FE-44'),
  ),
  weaken(
    'oidc/check-claims',
    /^ {2}require(?:Begun|Current)\(.*\);$/gm,
    '  // open',
    suite('oidc/forgery', 'FE-44'),
  ),
  weaken(
    'oidc/fetch-user-info',
    /claims\.sub !== subject/g,
    'claims.sub === undefined',
    suite('oidc/forgery', 'FE-45'),
  ),
  weaken(
    'oidc/discover',
    /MANY_TENANTS\.test\(issuer\) \|\| /g,
    '',
    suite('oidc/discover', 'FE-44'),
  ),
  weaken('oidc/key-cache', /MIN_PAUSE = 60_000/g, 'MIN_PAUSE = 0', suite('oidc/forgery', 'FE-43')),
  weaken(
    'oidc/require-hosted-domain',
    /!hostedDomains\?\.includes\(hd\.toLowerCase\(\)\)/g,
    'hd === ""',
    suite('oidc/claims', 'Google'),
  ),
];

/** Nor is anyone asked inside, and our own provider answers its one client only. */
const ADDRESSES: readonly Weakening[] = [
  weaken(
    'net/resolve-addresses',
    /addresses\.every\(/g,
    'addresses.some(',
    suite('net/guarded-fetch', 'FE-47'),
  ),
  weaken(
    'net/guarded-fetch',
    /if \(!isServerAddress\(text, rules\)\)/g,
    'if (!URL.canParse(text))',
    suite('net/guarded-fetch', 'FE-47'),
  ),
  weaken(
    'net/guarded-fetch',
    /^ {8}lookup: pinTo\(addresses\),\n/gm,
    '',
    suite('net/guarded-fetch', 'very address'),
  ),
  weaken(
    'op/parse-authorize-request',
    / && named\.redirect_uri === client\.redirectUri/g,
    '',
    suite('op/provider', 'FE-63'),
  ),
  weaken(
    'op/parse-token-request',
    /matches\.every\(Boolean\)/g,
    'matches.some(Boolean)',
    suite('op/provider', 'FE-63'),
  ),
  weaken(
    'op/parameters',
    /if \(parameter === 'repeated'\) return undefined;/g,
    "if (parameter === 'repeated') continue;",
    suite('op/provider', 'FE-63'),
  ),
];

/** Who signs in by another identity provider is who that one says, to us, now. */
export const FORGED_ANSWERS: readonly Weakening[] = [...SAML, ...OIDC, ...ADDRESSES];
