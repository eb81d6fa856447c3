import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toResponse } from '@gatehouse/testing/saml-idp';
import { answer, check, sign } from './saml-lab.ts';

const sent = answer();
const xml = toResponse(sent, sign(sent));

/** Pieces of the answer itself, and what parsers stumble over. */
const piece = fc.oneof(
  fc.tuple(fc.nat(xml.length), fc.nat(400)).map(([from, length]) => xml.slice(from, from + length)),
  fc.constantFrom('<!---->', '<![CDATA[x]]>', '<?x y?>', '&#0;', '&amp;', '"', "'", '\r\n', '\0'),
  fc.constantFrom('</saml:Assertion>', '<saml:Assertion>', ` ID="${sent.assertionId}"`, '\ud800'),
  fc.string(),
);
const change = fc.record({ at: fc.nat(xml.length), cut: fc.nat(400), put: piece });

it('reads what was signed or nothing, whatever is cut from an answer or put into it', async () => {
  const honest = await check(xml);
  expect(honest.outcome).toBe('accepted');
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const changed = changes.reduce(
        (text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut),
        xml,
      );
      const read = await check(changed);
      if (read.outcome === 'accepted') expect(read).toEqual(honest);
    }),
    { numRuns: 1000 },
  );
});
