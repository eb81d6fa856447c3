import { describe, expect, it } from 'vitest';
import { challengeRecord, checkRecords, newChallengeToken } from '../src/domain-challenge.ts';

const token = newChallengeToken();
const { name, value } = challengeRecord('a.test', token);

describe('the record that proves a domain', () => {
  it('stands under a name of its own and holds 256 bits that no other claim has', () => {
    expect(name).toBe('_gatehouse-challenge.a.test');
    expect(value).toBe(`gatehouse-domain-verification=${token}`);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(newChallengeToken()).not.toBe(token);
  });

  it.each([
    ['alone', [value], 'found'],
    ['beside others', ['v=spf1 -all', value], 'found'],
    ['not at all', [], 'no_record'],
    ['inside a longer one', [`${value} and more`], 'other_record'],
    ['behind other text', [`x ${value}`], 'other_record'],
    ['with a space at its end', [`${value} `], 'other_record'],
    ['in quotes', [`"${value}"`], 'other_record'],
    ['in another case', [value.toUpperCase()], 'other_record'],
    ['cut off', [value.slice(0, -1)], 'other_record'],
    ['as the token alone', [token], 'other_record'],
    ['of another claim', [challengeRecord('a.test', newChallengeToken()).value], 'other_record'],
    ['in two records', [value.slice(0, 20), value.slice(20)], 'other_record'],
  ])('DV-03 DV-05 %s', (_, records, check) => {
    expect(checkRecords(records, value)).toBe(check);
  });
});
