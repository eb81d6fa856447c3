import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkResponse } from '../../src/federation/saml/check-response.ts';
import { SamlError } from '../../src/federation/saml/saml-error.ts';
import { answer, expected, idp } from './saml-check.ts';
import { signXml, toAssertion, toField, toResponse } from './saml-idp.ts';

const sent = answer();
const xml = toResponse(sent, signXml(toAssertion(sent), idp.privateKey));

/** Pieces of the answer itself, and what parsers stumble over. */
const piece = fc.oneof(
  fc.tuple(fc.nat(xml.length), fc.nat(400)).map(([from, length]) => xml.slice(from, from + length)),
  fc.constantFrom('<!---->', '<![CDATA[x]]>', '<?x y?>', '&#0;', '&amp;', '"', "'", '\r\n', '\0'),
  fc.constantFrom('</saml:Assertion>', '<saml:Assertion>', ` ID="${sent.assertionId}"`, '\ud800'),
  fc.string(),
);
const change = fc.record({ at: fc.nat(xml.length), cut: fc.nat(400), put: piece });

it('reads what was signed or nothing, whatever is cut from an answer or put into it', async () => {
  const honest = await checkResponse(toField(xml), expected);
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const changed = changes.reduce(
        (text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut),
        xml,
      );
      const read = await checkResponse(toField(changed), expected).catch((error: unknown) => error);
      if (!(read instanceof SamlError)) expect(read).toEqual(honest);
    }),
    { numRuns: 1000 },
  );
});
