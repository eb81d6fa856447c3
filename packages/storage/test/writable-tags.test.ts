import { describe, expect, it } from 'vitest';
import { findWritableTags } from '../src/writable-tags.ts';

describe('IP-23 tags out of what people can write', () => {
  it('are named by their attribute', () => {
    expect(findWritableTags({ tenant: 'custom:tenant' }, ['name', 'custom:tenant'])).toEqual([
      'custom:tenant',
    ]);
  });

  it('are those of every standard attribute where the client lists none', () => {
    expect(findWritableTags({ tenant: 'profile', who: 'sub' })).toEqual(['profile']);
  });

  it('are none where a trigger makes the claim, or only the server writes it', () => {
    expect(findWritableTags({ tenant: 'tenant', username: 'sub', client: 'aud' })).toEqual([]);
    expect(findWritableTags({ tenant: 'custom:tenant' }, ['name'])).toEqual([]);
  });
});
