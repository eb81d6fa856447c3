import compile from 'icu-minify/compile';
import { describe, expect, it } from 'vitest';
import { de } from '@gatehouse/messages/de';
import { en } from '@gatehouse/messages/en';

type Texts = { readonly [name: string]: string | Texts };

/** Every text of a catalog by its full name. */
function flat(texts: Texts, path = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([name, text]) =>
      typeof text === 'string'
        ? [[path + name, text] as const]
        : [...flat(text, `${path}${name}.`)],
    ),
  );
}

/** The parameters and tags of a text, each once. A compiled one is a list that begins with its name. */
function getParameters(text: string): string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      const [name, kind, ...rest] = node as unknown[];
      if (typeof name === 'string') found.add(typeof kind === 'number' ? `${name}, ${kind}` : name);
      [kind, ...rest].forEach(walk);
    } else if (typeof node === 'object' && node !== null) {
      Object.values(node).forEach(walkAll);
    }
  };
  const walkAll = (nodes: unknown) => (Array.isArray(nodes) ? nodes.forEach(walk) : undefined);
  walkAll(compile(text));
  return [...found].toSorted();
}

const english = flat(en);
const german = flat(de);

describe('the catalogs', () => {
  it('have the same texts', () => {
    expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    expect(english.size).toBeGreaterThan(100);
  });

  it.each([...english.keys()])('%s takes the same parameters', (name) => {
    const [one = '', other = ''] = [english.get(name), german.get(name)];
    expect(getParameters(other)).toEqual(getParameters(one));
    expect(other.trim()).not.toBe('');
  });

  it('have no English left behind in the German', () => {
    // Units and signs between parameters are the same in both.
    const hasWords = (text: string) =>
      /\s/.test(text) && /\p{L}{4}/u.test(text.replaceAll(/\{\w+(, \w+)?\}/g, ''));
    const same = [...english].filter(([name, text]) => german.get(name) === text && hasWords(text));
    expect(same).toEqual([]);
  });
});
