import { createInterface } from 'node:readline/promises';
import { type Answers, CHECKS, DEFAULT_REGION, type Entity, toSlug } from './answers.ts';

/** What the command line has said already. */
export interface Given {
  readonly name?: string | undefined;
  readonly slug?: string | undefined;
  readonly colour?: string | undefined;
  readonly region?: string | undefined;
  readonly entity?: Entity | undefined;
}

/** Checks what was given and takes the usual for the rest. @throws Error without a name */
export function completeAnswers(given: Given): Answers {
  if (given.name === undefined) {
    throw new Error('Say what your product is called: --name "Acme Desk".');
  }
  const name = CHECKS.name(given.name);
  return {
    name,
    slug: CHECKS.slug(given.slug ?? toSlug(name)),
    colour: given.colour === undefined ? null : CHECKS.colour(given.colour),
    region: CHECKS.region(given.region ?? DEFAULT_REGION),
    entity: given.entity ? CHECKS.entity(given.entity) : null,
  };
}

/** Asks for what was not given, each until the answer will do. An empty answer takes the usual. */
export async function askAnswers(
  given: Given,
  streams: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream },
): Promise<Answers> {
  const lines = createInterface(streams);
  // What is typed ahead, or pasted, answers the questions to come.
  const typed = lines[Symbol.asyncIterator]();
  const ask = async <T>(question: string, usual: string, check: (answer: string) => T) => {
    for (;;) {
      streams.output.write(usual === '' ? `${question} ` : `${question} (${usual}) `);
      const { value, done } = await typed.next();
      if (done) throw new Error('Nothing was made.');
      try {
        return check(value.trim() || usual);
      } catch (error) {
        streams.output.write(`  ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  };
  try {
    const name = given.name ?? (await ask('What is your product called?', '', CHECKS.name));
    const slug =
      given.slug ?? (await ask('And its folder and package?', toSlug(name), CHECKS.slug));
    const colour =
      given.colour ??
      (await ask('Its colour, as #rrggbb? Empty to keep the one that is there.', '', (text) =>
        text === '' ? undefined : CHECKS.colour(text),
      ));
    const region = given.region ?? (await ask('Region of AWS?', DEFAULT_REGION, CHECKS.region));
    const entity =
      given.entity ??
      (await ask(
        'What do its tenants work on? One word, like "booking". Empty to keep the sample, projects.',
        '',
        (one) => (one === '' ? undefined : CHECKS.entity({ one })),
      ));
    return completeAnswers({ name, slug, colour, region, entity });
  } finally {
    lines.close();
  }
}
