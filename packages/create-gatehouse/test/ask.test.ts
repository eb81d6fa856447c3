import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { toSlug } from '../src/answers.ts';
import { askAnswers, completeAnswers } from '../src/ask.ts';

/** Types lines and ends the input; gives the answers, or what was said instead, and what was shown. */
async function type(lines: readonly string[], given = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(lines.map((line) => `${line}\n`).join(''));
  const answers = await askAnswers(given, { input, output }).catch((error: Error) => error.message);
  return { answers, shown: String(output.read()) };
}

describe('what is asked', () => {
  it('takes the usual for empty answers', async () => {
    const { answers } = await type(['Acme Desk', '', '', '', '']);
    expect(answers).toEqual({
      name: 'Acme Desk',
      slug: 'acme-desk',
      colour: null,
      region: 'eu-central-1',
      entity: null,
    });
  });

  it('is asked again until it will do, and says what is wrong', async () => {
    const lines = ['<b>', 'Acme', 'A B', 'desk', 'blue', '#0A7C66', 'Europe', 'us-east-1'];
    const { answers, shown } = await type([...lines, 'x', 'invoice']);
    expect(answers).toEqual({
      name: 'Acme',
      slug: 'desk',
      colour: '#0a7c66',
      region: 'us-east-1',
      entity: { one: 'invoice' },
    });
    expect(
      shown.match(
        /is no name of a product|can't be the name|is no colour|is no region|no name of an entity/g,
      ),
    ).toHaveLength(5);
  });

  it('is not asked where the command line has said it', async () => {
    const given = { name: 'Acme', slug: 'acme', colour: '#112233', region: 'eu-west-1' };
    const { answers, shown } = await type([''], given);
    expect(answers).toEqual({ ...given, entity: null });
    expect(shown).toMatch(/^What do its tenants work on\?[^?]*$/);
  });

  it('makes nothing of an input that ends', async () => {
    expect((await type(['Acme'])).answers).toBe('Nothing was made.');
  });
});

describe('what is said on the command line', () => {
  it.each([
    [{}, '--name'],
    [{ name: 'A/B' }, 'no name of a product'],
    [{ name: 'Ünï', slug: '../x' }, "can't be the name"],
    [{ name: 'Acme', slug: 'a'.repeat(41) }, "can't be the name"],
    [{ name: '日本' }, "can't be the name"],
    [{ name: 'Acme', colour: 'red' }, 'no colour'],
    [{ name: 'Acme', region: 'eu-central-1; rm' }, 'no region'],
    [{ name: 'Acme', entity: { one: 'purchase-order' } }, 'no name of an entity'],
  ])('is refused: %j', (given, says) => {
    expect(() => completeAnswers(given)).toThrow(says);
  });
});

it.each([
  ['Acme Desk', 'acme-desk'],
  ['Größe & Maß 2', 'gro-e-ma-2'],
  ['3D Works', 'd-works'],
  ["Ann's  Desk.", 'ann-s-desk'],
])('%s has the slug %s', (name, slug) => expect(toSlug(name)).toBe(slug));
