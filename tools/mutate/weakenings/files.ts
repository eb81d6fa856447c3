import type { Suite, Weakening } from '../mutation.ts';

const suite = (name: string, only?: string): Suite => ({
  project: 'unit',
  file: `packages/aws-local/test/s3/${name}.test.ts`,
  ...(only === undefined ? {} : { only }),
});

const ACCESS = suite('access');
const SIGNATURES = suite('signatures');
const BODIES = suite('bodies');
const FORMS = suite('forms');

/** In one file below `packages/aws-local/src/s3`. */
const weaken = (
  file: string,
  pattern: RegExp,
  replacement: string,
  noticedBy: Suite,
): Weakening => ({
  name: 'files of others',
  files: [`packages/aws-local/src/s3/${file}.ts`],
  pattern,
  replacement,
  suite: noticedBy,
});

/** A tenant's files in the local S3 are its own: else nothing is proved for AWS. */
const POLICIES: readonly Weakening[] = [
  weaken('serve-request', /^ {4}requireAllowed\([^;]*\);/gm, '    // open', ACCESS),
  weaken('operations/delete-objects', /^ {4}requireAllowed\([^;]*\);/gm, '    // open', ACCESS),
  weaken('operations/copy-object', /^ {2}requireAllowed\([^;]*GetObject'[^;]*\);/gm, '', ACCESS),
  weaken('operations/put-object', /^ {2}requireAllowed\([^;]*\);/gm, '', suite('objects')),
  weaken('operations/post-object', /^ {2}requireAllowed\([^;]*\);/gm, '', FORMS),
  weaken('access/permissions', /bucketPolicies\.get\(act\.bucket\)/g, 'undefined', ACCESS),
  weaken('operations/object-response', /call\.isAllowed\(\{[^}]*\}\)/g, 'true', ACCESS),
  weaken(
    'store/record-store',
    /upload\?\.bucket === bucket && upload\.key === key/g,
    'upload',
    ACCESS,
  ),
  weaken('start-s3', /if \(finding\)/g, 'if (false)', ACCESS),
  weaken('access/require-supported', /!HARMLESS_ACL\.includes\(acl\)/g, 'false', ACCESS),
];

/** Who signed, and what for. */
const SIGNED: readonly Weakening[] = [
  weaken('serve-request', /!isOwnHost\(host\) && !isVirtualHost\(host\)/g, 'false', SIGNATURES),
  weaken(
    'body/receive-body',
    /sha256 && sha256\.digest\('hex'\) !== promises\.sha256/g,
    'false',
    SIGNATURES,
  ),
  weaken('operations/object-response', /ACTIVE\.test\([^;{]*\)\)/g, 'false)', SIGNATURES),
  weaken('operations/post-object', /fields\.get\('bucket'\) !== bucket/g, 'false', FORMS),
  weaken('access/post-policy', /!\(Date\.parse\(document\.expiration\) > now\)/g, 'false', FORMS),
  weaken('access/post-policy', /extra\.length > 0/g, 'false', FORMS),
  weaken('access/post-policy', /!holds\([^;{]*\)\)/g, 'false)', FORMS),
  weaken('operations/post-object', /length > Math\.min\(max, MAX_BODY\)/g, 'false', FORMS),
];

/** What is stored is what was sent, under the key that was named. */
const CONTENT: readonly Weakening[] = [
  weaken('body/receive-body', /trailers\.get\([^;{]*\) !== value/g, 'false', BODIES),
  weaken('body/receive-body', /promises\.checksum\.value !== checksum\?\.value/g, 'false', BODIES),
  weaken('body/receive-body', /length !== promises\.length/g, 'false', BODIES),
  weaken('body/decode-chunks', /count > left/g, 'false', BODIES),
  weaken('body/decode-chunks', /^ {2}await cursor\.requireEnd\(\);$/gm, '', BODIES),
  weaken('wire/parse-xml', /DOCTYPE\|/g, '', BODIES),
  weaken('operations/put-object', /^ {6}requireWriteConditions\(.*\);$/gm, '', suite('objects')),
  weaken(
    'operations/complete-upload',
    /part\?\.md5 === etag/g,
    'part !== undefined',
    suite('multipart'),
  ),
  weaken('wire/s3-request', /BUCKET_NAME\.test\(name\)/g, 'true', suite('keys')),
];

export const FOREIGN_FILES: readonly Weakening[] = [...POLICIES, ...SIGNED, ...CONTENT];
