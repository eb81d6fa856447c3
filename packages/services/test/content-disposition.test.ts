import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDisposition } from '../src/files/content-disposition.ts';
import { missingParts, PART_SIZE, toParts } from '../src/files/parts.ts';

describe('the header that names a download', () => {
  it.each([
    ['report.pdf', 'report.pdf', 'report.pdf'],
    ['a"; filename="b.exe', 'a_; filename=_b.exe', 'a_%3B%20filename%3D_b.exe'],
    ['a\r\nset-cookie: x', 'a__set-cookie_ x', 'a__set-cookie_%20x'],
    ['../../etc/passwd', '_.._.._etc_passwd', null],
    ['invoice\u202Efdp.exe', 'invoice_fdp.exe', 'invoice_fdp.exe'],
    ["it's (1)*", "it's (1)_", 'it%27s%20%281%29_'],
    ['\ud800', '_', '%EF%BF%BD'],
    ['', '_', '_'],
  ])('%j', (name, ascii, full) => {
    const header = contentDisposition('attachment', name);
    if (full !== null) {
      expect(header).toBe(`attachment; filename="${ascii}"; filename*=UTF-8''${full}`);
    }
    expect(header).not.toMatch(/\.\.\//);
  });

  it('holds nothing but printable ASCII, and one name of each kind, whatever people write', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }), (units) => {
        const header = contentDisposition('inline', String.fromCharCode(...units));
        expect(header).toMatch(
          /^inline; filename="[\x20\x21\x23-\x5b\x5d-\x7e]+"; filename\*=UTF-8''(?:[\w!#$&+.^`|~-]|%[\dA-F]{2})+$/,
        );
      }),
    );
  });
});

describe('the parts of an upload', () => {
  it('are all of the file, each no larger than a part, none but the last smaller', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 * 1024 ** 3 }), (size) => {
        const parts = toParts(size);
        expect(parts.reduce((sum, part) => sum + part.size, 0)).toBe(size);
        expect(parts.slice(0, -1).every((part) => part.size === PART_SIZE)).toBe(true);
        expect(parts.length).toBeLessThanOrEqual(10_000);
        expect(missingParts(size, [])).toEqual(parts);
      }),
      { numRuns: 30 },
    );
  });

  it('are missing as long as they are not there in their whole size', () => {
    const stored = [
      { number: 1, etag: 'a', size: PART_SIZE },
      { number: 2, etag: 'b', size: 2 },
    ];
    expect(missingParts(PART_SIZE + 3, stored)).toEqual([{ number: 2, size: 3 }]);
  });
});
