import { describe, expect, it } from 'vitest';
import {
  BACKUP_CODES,
  findBackupCode,
  hashBackupCode,
  newBackupCode,
  parseBackupCode,
} from '../src/backup-codes/code.ts';
import { openRequest, sealRequest } from '../src/recovery/request.ts';
import { newLinkToken, toRecoveryKey } from '../src/recovery/link-token.ts';
import { randomUUID } from 'node:crypto';
import type { Sealer } from '../src/access/deps.ts';

describe('a backup code', () => {
  it('MF-18 has 80 bits, in four groups of base 32', () => {
    const codes = Array.from({ length: 200 }, newBackupCode);
    for (const code of codes) expect(code).toMatch(/^(?:[A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
    expect(new Set(codes).size).toBe(200);
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
  });

  it('is read as people type it', () => {
    for (const typed of ['ABCD-EFGH-IJKO-2345', ' abcd efgh 1jk0 2345 ', 'ABCDEFGHIJKO2345']) {
      expect(parseBackupCode(typed)).toBe('ABCDEFGHIJKO2345');
    }
    for (const typed of ['', 'ABCD', 'ABCD-EFGH-IJKO-234', 'ABCD-EFGH-IJKO-2349', 'ä'.repeat(16)]) {
      expect(parseBackupCode(typed)).toBeNull();
    }
  });

  it('MF-18 is found by its own salt and no other', async () => {
    const codes = Array.from({ length: BACKUP_CODES }, newBackupCode);
    const kept = await Promise.all(codes.map(hashBackupCode));
    expect(new Set(kept.map(({ salt }) => Buffer.from(salt).toString('hex'))).size).toBe(10);
    const last = parseBackupCode(codes.at(-1) ?? '') ?? '';
    expect(await findBackupCode(kept, last)).toBe(kept.at(-1));
    expect(await findBackupCode(kept.slice(0, 2), last)).toBeNull();
  });
});

/** No cipher: what is looked at here is what happens with another key, or another use. */
function sealerWith(key: string): Sealer {
  return {
    seal: (plain, context) => Buffer.from(JSON.stringify([key, context, plain])),
    open: (sealed, context) => {
      const [used, meant, plain] = JSON.parse(Buffer.from(sealed).toString()) as string[];
      if (used !== key || meant !== context || plain === undefined) throw new Error('not ours');
      return plain;
    },
  };
}

describe('a request to get back in', () => {
  const sealer = sealerWith('one');
  const request = {
    ...{ email: 'ann@example.com', code: 'ABCDEFGHIJKO2345', browserToken: 'b' },
    ...{ requestId: 'r', address: null, at: 1 },
  };

  it('is read by whoever has the key, and by no one else', () => {
    const sealed = sealRequest(sealer, request);
    expect(openRequest(sealer, sealed)).toEqual(request);
    expect(openRequest(sealerWith('another'), sealed)).toBeNull();
    expect(openRequest(sealer, 'made up')).toBeNull();
  });

  it('has a link of two halves', () => {
    const userId = randomUUID();
    const token = newLinkToken(userId);
    expect(toRecoveryKey(token, 'browser')?.userId).toBe(userId);
    expect(toRecoveryKey(token, 'browser')).not.toEqual(toRecoveryKey(token, 'another'));
    for (const made of ['', userId, `${userId}.short`, `x.${'A'.repeat(43)}`]) {
      expect(toRecoveryKey(made, 'browser')).toBeNull();
    }
  });
});
