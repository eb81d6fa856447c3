import type { Suite, Weakening } from '../mutation.ts';

const suite = (file: string, only?: string): Suite => ({
  project: 'unit',
  file: `packages/iam-local/test/${file}.test.ts`,
  ...(only !== undefined && { only }),
});

/** In one file below `packages/iam-local/src`. */
const weaken = (
  file: string,
  pattern: RegExp,
  replacement: string,
  noticedBy: Suite,
): Weakening => ({
  name: 'aws access',
  files: [`packages/iam-local/src/${file}.ts`],
  pattern,
  replacement,
  suite: noticedBy,
});

const TABLE = suite('evaluate');
const SIGV4 = suite('sigv4');

/** A policy says no more than its author wrote. */
const POLICIES: readonly Weakening[] = [
  weaken('policy/evaluate', /\.\.\.byResource\]\.find\(isDeny\)/g, '].find(() => false)', TABLE),
  weaken(
    'policy/evaluate',
    /applying\.find\(isDeny\)/g,
    'applying.find(() => false)',
    suite('trust'),
  ),
  weaken('policy/evaluate', /sessionPolicies\.length === 0 \|\| /g, 'true || ', TABLE),
  weaken('policy/evaluate', /\|\| !isWithinSession/g, '', TABLE),
  weaken('policy/statement', /\?\? isDeny/g, '?? true', TABLE),
  weaken('policy/statement', /\(\) => resourceApplies\(.*\),/g, '() => true,', TABLE),
  weaken('policy/statement', /\(\) => conditionHolds\(.*\),/g, '() => true,', TABLE),
  weaken('policy/statement', /\(\) => principalApplies\(.*\),/g, '() => true,', suite('trust')),
  weaken(
    'policy/pattern',
    /parts\.push\(\.\.\.value\);/g,
    'parts.push(...split(value, options.wildcards));',
    suite('properties', 'S3-05'),
  ),
  weaken(
    'policy/pattern',
    /if \(value === undefined\) return undefined;/g,
    'if (value === undefined) continue;',
    TABLE,
  ),
  weaken('policy/pattern', / && values\[0\] !== ''/g, '', TABLE),
  weaken(
    'policy/condition',
    /if \(holds === false\) return false;/g,
    'if (holds === false) continue;',
    TABLE,
  ),
  weaken('policy/condition', /quantifier === 'ForAnyValue' \? some/g, 'quantifier ? some', TABLE),
  weaken(
    'policy/condition',
    /=== \(given === undefined\)/g,
    '=== false || given === undefined',
    TABLE,
  ),
  weaken(
    'policy/principal',
    /toAccount\(one\) === account/g,
    'account !== undefined',
    suite('trust'),
  ),
  weaken('authorize/authorize', /if \(claims\.guest\)/g, 'if (false)', suite('authorize', 'IP-25')),
  weaken(
    'authorize/authorize',
    /if \(!role\) return [^;]*;/g,
    "if (!role) return { decision: 'allow' };",
    suite('authorize'),
  ),
  weaken(
    'authorize/authorize',
    /!key\.startsWith\('aws:principal'\)/g,
    "key !== ''",
    suite('authorize', 'another tag'),
  ),
];

/** A signature holds for what was signed, then, by its owner. */
const SIGNATURES: readonly Weakening[] = [
  weaken('sigv4/verify-signature', /\|\| !timingSafeEqual\(a, b\)/g, '', SIGV4),
  weaken('sigv4/verify-signature', /^ {2}require(?:Whole|Timely|Equal)\(.*\);$/gm, '', SIGV4),
  weaken(
    'sigv4/verify-signature',
    /name === 'host' \|\| name\.startsWith\('x-amz-'\)/g,
    "name === 'host'",
    SIGV4,
  ),
  weaken(
    'sigv4/verify-signature',
    / &&\n {4}scope\.(?:service|region) === options\.\w+/g,
    '',
    SIGV4,
  ),
  weaken('sigv4/verify-signature', /if \(ageMs > expires \* 1000\)/g, 'if (ageMs > 1e9)', SIGV4),
  weaken('sigv4/verify-signature', /\|\| expires > MAX_EXPIRES_SECONDS/g, '', SIGV4),
  weaken('sigv4/verify-signature', /sha256\(request\.body \?\? ''\)/g, "sha256('')", SIGV4),
  weaken('sigv4/parse', /if \(found\.length > 1\)/g, 'if (found.length > 99)', SIGV4),
  weaken('sigv4/parse', /header !== undefined && isPresigned/g, 'false', SIGV4),
  weaken(
    'credentials/credentials',
    /^ *(?:cipher|decipher)\.setAAD\(.*\);$/gm,
    '',
    suite('credentials'),
  ),
  weaken(
    'credentials/credentials',
    /claims\.expiresAt \* 1000 <= now\(\)/g,
    'claims.expiresAt < 0',
    suite('credentials'),
  ),
];

/** What stands in for IAM denies what IAM denies, or the offline proof proves nothing. */
export const AWS_ACCESS: readonly Weakening[] = [...POLICIES, ...SIGNATURES];
