/** `npm create gatehouse@latest`: a repository of your own, made from a release of Gatehouse. */
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { askAnswers, completeAnswers, type Given } from './ask.ts';
import { createRepository, replaceSample } from './create.ts';
import { unpackTemplate } from './template.ts';

const USAGE = `npm create gatehouse@latest -- [folder] [options]

  --name <name>        what your product is called
  --slug <slug>        its folder and package; made of the name by itself
  --colour <#rrggbb>   its colour, of which all shades are made
  --region <region>    of AWS; eu-central-1
  --entity <word>      what takes the place of the sample, projects: one word, like "booking"
  --plural <word>      its plural, where it is not regular
  --german <One/Many>  its German nouns, like "Buchung/Buchungen"
  --yes                asks nothing: takes the usual for what is not said
`;

try {
  await main();
} catch (error) {
  console.error(`\n  ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = parse();
  if (values.help) return void console.log(USAGE);
  if (positionals.length > 1) throw new Error(`One folder, please: not ${positionals.join(', ')}.`);
  if (values.entity === undefined && (values.plural ?? values.german) !== undefined) {
    throw new Error('--plural and --german belong to --entity.');
  }
  const { name, slug, colour, region, entity: one, plural, german } = values;
  const [folder] = positionals;
  const given: Given = {
    ...{ name, colour, region, slug: slug ?? (folder && toName(folder)) },
    entity: one === undefined ? undefined : { one, many: plural, german },
  };
  const { stdin: input, stdout: output } = process;
  const asks = !values.yes && input.isTTY;
  // What is wrong on the command line is said before anything is asked.
  completeAnswers({ ...given, name: name ?? 'Any' });
  const answers = asks ? await askAnswers(given, { input, output }) : completeAnswers(given);
  const place = folder ?? answers.slug;
  const packed = new URL('template.gz', import.meta.url);
  await createRepository(async () => unpackTemplate(await readFile(packed)), place, answers);
  if (answers.entity) replaceSample(place, answers.entity);
  const shown = relative(process.cwd(), resolve(place)) || '.';
  console.log(`\n${answers.name} is in ${shown}. Next:\n\n  cd ${shown}\n  npm start\n`);
}

/** The last part of a path. */
function toName(folder: string): string {
  return resolve(folder).split(/[\\/]/).at(-1) ?? '';
}

function parse() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        ...{ name: text, slug: text, colour: text, region: text },
        ...{ entity: text, plural: text, german: text },
        yes: { type: 'boolean', short: 'y', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    const reason = (error as Error).message.split('. ')[0] ?? '';
    throw new Error(`${reason}.\n\n${USAGE}`, { cause: error });
  }
}
