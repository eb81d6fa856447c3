import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUuid, newId, type ProjectId, type TenantId, toId, type UserId } from '../src/ids.ts';

describe('an id', () => {
  it('is a canonical lower-case UUID, of any version', () => {
    fc.assert(fc.property(fc.uuid(), (value) => isUuid(value)));
  });

  it.each([
    ['upper case', '0199C5F0-6C1E-7D4A-9A51-0F6F3F0F8A11'],
    ['braces', '{0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11}'],
    ['no hyphens', '0199c5f06c1e7d4a9a510f6f3f0f8a11'],
    ['a line feed', '0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11\n'],
    ['a space', ' 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11'],
    ['SQL', "0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11' or '1'='1"],
    ['nothing', ''],
  ])('has %s refused', (_, value) => {
    expect(isUuid(value)).toBe(false);
    expect(() => toId<TenantId>(value)).toThrow(TypeError);
  });

  it('is no number, object or array', () => {
    for (const value of [null, undefined, 1, {}, ['0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11']]) {
      expect(isUuid(value)).toBe(false);
    }
  });

  it('of one kind is not taken for another, nor is plain text', () => {
    const project = newId<ProjectId>();
    // @ts-expect-error a project's id is no person's
    const person: UserId = project;
    // @ts-expect-error text has to be parsed first
    const tenant: TenantId = '0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11';
    expect([person, tenant]).toHaveLength(2);
  });
});

describe('a new id (RFC 9562 §5.7)', () => {
  it('is a UUID of version 7 and variant 10', () => {
    for (let turn = 0; turn < 200; turn += 1) {
      expect(newId<ProjectId>()).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
  });

  it('begins with the milliseconds since 1970', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (now) => {
        const hex = newId<ProjectId>(now).replaceAll('-', '').slice(0, 12);
        expect(Number.parseInt(hex, 16)).toBe(now);
      }),
    );
  });

  it('sorts after every id of an earlier millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.integer({ min: 1 }), (now, later) => {
        expect(newId<ProjectId>(now) < newId<ProjectId>(now + later)).toBe(true);
      }),
    );
  });

  it('does not repeat within a millisecond', () => {
    const now = Date.now();
    const made = new Set(Array.from({ length: 1_000 }, () => newId<ProjectId>(now)));
    expect(made.size).toBe(1_000);
  });
});
