import { createHash, randomBytes } from 'node:crypto';
import { newId, type InvitationId, type TenantId } from '@gatehouse/domain/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  invitationToken,
  invitationTokenHash,
  temporaryPassword,
  tenantOfToken,
} from '../src/invitations/token.ts';

/** Any UTF-16 code unit, halves of pairs included. */
const CHARACTER = fc.nat(0xffff).map((code) => String.fromCharCode(code));

const key = new Uint8Array(randomBytes(32));
const link = (generation = 1) => ({
  tenantId: newId<TenantId>(),
  invitationId: newId<InvitationId>(),
  generation,
});

describe('an invitation token', () => {
  it('is 48 bytes in base64url: where to look, and 256 secret bits', () => {
    const token = invitationToken(key, link());
    expect(token).toMatch(/^[A-Za-z0-9_-]{64}$/);
    expect(Buffer.from(token, 'base64url')).toHaveLength(48);
  });

  it('says which tenant to look in', () => {
    const one = link();
    expect(tenantOfToken(invitationToken(key, one))).toBe(one.tenantId);
  });

  it('is the same each time it is derived, so that a mail can be sent again', () => {
    const one = link();
    expect(invitationToken(key, one)).toBe(invitationToken(key, { ...one }));
  });

  it('differs with the key, the tenant, the invitation and the generation', () => {
    const one = link();
    const others = [
      invitationToken(new Uint8Array(randomBytes(32)), one),
      invitationToken(key, { ...one, tenantId: newId<TenantId>() }),
      invitationToken(key, { ...one, invitationId: newId<InvitationId>() }),
      invitationToken(key, { ...one, generation: 2 }),
    ];
    const secrets = [invitationToken(key, one), ...others].map((token) =>
      Buffer.from(token, 'base64url').subarray(16).toString('hex'),
    );
    expect(new Set(secrets).size).toBe(5);
  });

  it('is kept as the SHA-256 of its secret alone', () => {
    const token = invitationToken(key, link());
    const secret = Buffer.from(token, 'base64url').subarray(16);
    expect(Buffer.from(invitationTokenHash(token))).toEqual(
      createHash('sha256').update(secret).digest(),
    );
  });

  it('names no tenant unless it has exactly 48 bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const token = Buffer.from(bytes).toString('base64url');
        if (bytes.length === 48) expect(tenantOfToken(token)).toHaveLength(36);
        else expect(() => tenantOfToken(token)).toThrow('resource.not_found');
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: CHARACTER, maxLength: 63 }), (text) => {
        expect(() => tenantOfToken(text)).toThrow('resource.not_found');
      }),
    );
  });
});

describe('a temporary password', () => {
  it('has 96 derived bits and one of each kind of character', () => {
    const password = temporaryPassword(key, 'new@example.com');
    expect(password).toHaveLength(20);
    for (const kind of [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/]) expect(password).toMatch(kind);
    expect(temporaryPassword(key, 'new@example.com')).toBe(password);
  });

  it('is of one address and one key', () => {
    const password = temporaryPassword(key, 'new@example.com');
    expect(temporaryPassword(key, 'other@example.com')).not.toBe(password);
    expect(temporaryPassword(Buffer.alloc(32, 9), 'new@example.com')).not.toBe(password);
  });
});
