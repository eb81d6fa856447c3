/**
 * `npm run bench:sso-answer`: time of the processor for one SAML answer, from the posted field to the
 * assertion; each answer is another one, signed by RSA with 3,072 bits.
 */
import { createKeyPair } from '../src/saml/create-key-pair.ts';
import { connection, NOW, REQUEST_ID, respond } from '../test/saml/saml-lab.ts';
import { checkSamlAnswer } from '../src/saml/check-answer.ts';
import { attribute, toField } from '@gatehouse/testing/saml-idp';

const WARM_UP = 50;
const ANSWERS = 300;
const GROUPS = 150;

/** Milliseconds of the processor for one answer. */
async function measure(attributes: string, certificates: readonly string[]): Promise<number> {
  const fields = Array.from({ length: WARM_UP + ANSWERS }, () => toField(respond({ attributes })));
  let start = process.cpuUsage();
  for (const [index, samlResponse] of fields.entries()) {
    if (index === WARM_UP) start = process.cpuUsage();
    const answer = { samlResponse, expectedRequestId: REQUEST_ID, now: NOW };
    const { outcome } = await checkSamlAnswer({ ...connection, certificates }, answer);
    if (outcome !== 'accepted') throw new Error('an honest answer was refused');
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / ANSWERS;
}

const email = attribute('email', 'alice@a.test');
const groups = attribute(
  'groups',
  ...Array.from({ length: GROUPS }, (_, index) => `group-${index}`),
);
const { certificate } = await createKeyPair({ name: 'old', from: NOW, until: NOW });
const own = connection.certificates;

console.log(`${(await measure(email, own)).toFixed(1)} ms for an answer`);
console.log(`${(await measure(email + groups, own)).toFixed(1)} ms with ${GROUPS} groups`);
console.log(
  `${(await measure(email, [certificate, ...own])).toFixed(1)} ms with a second certificate`,
);
