/** `npm run gatehouse -- <command>`: deploying and operating. See docs/deploy.md, docs/operations.md. */
import { parseArgs } from 'node:util';

import { BRAND } from '@gatehouse/brand/brand';

import { COMMANDS, type CommandOptions, HELP } from './commands.ts';
import { requireSettings } from './deploy/settings.ts';
import { UserError } from '@gatehouse/domain/user-error';

try {
  const { positionals, values } = parse();
  const name = [2, 1]
    .map((words) => positionals.slice(0, words).join(' '))
    .find((words) => Object.hasOwn(COMMANDS, words));
  const command = name === undefined ? undefined : COMMANDS[name];
  if (values.help || positionals.length === 0 || positionals[0] === 'help') console.log(HELP);
  else if (!name || !command) {
    throw new UserError(
      `There is no command ${positionals.join(' ')}.`,
      'npm run gatehouse -- --help lists them.',
    );
  } else {
    if (values.local) await (await import('./use-local.ts')).useLocal(values.state);
    requireSettings(process.env, command);
    const args = positionals.slice(name.split(' ').length);
    if (!(await command.run(process.env, { ...values, args }))) process.exitCode = 1;
  }
} catch (error) {
  const { message } = error instanceof Error ? error : { message: String(error) };
  console.error(`\n  ${message.replaceAll('\n', '\n  ')}\n`);
  if (error instanceof UserError) console.error(`  ${error.remedy}\n`);
  process.exitCode = 1;
}

function parse(): {
  positionals: string[];
  values: Omit<CommandOptions, 'args'> & { help: boolean; local: boolean; state?: string };
} {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'domain-prefix': { type: 'string' },
        'pool-name': { type: 'string' },
        'client-name': { type: 'string', default: BRAND.name },
        plan: { type: 'boolean', default: false },
        remove: { type: 'string', multiple: true, default: [] },
        name: { type: 'string' },
        colour: { type: 'string' },
        scopes: { type: 'string' },
        tenant: { type: 'string' },
        all: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        repair: { type: 'boolean', default: false },
        scale: { type: 'boolean', default: false },
        stopped: { type: 'boolean', default: false },
        within: { type: 'string' },
        local: { type: 'boolean', default: false },
        state: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new UserError(`${reason}.`, 'npm run gatehouse -- --help lists the options.');
  }
}
