import './shed-environment.ts';

import { announce } from './announce.ts';
import { checkPorts } from './check-port.ts';
import { holdIpv6 } from './hold-ipv6.ts';
import { takeLock } from './lock.ts';
import { removeLocalSettings } from './local-settings.ts';
import { HELP, parseOptions, type StartOptions } from './options.ts';
import { showProgress } from './progress.ts';
import { loadSecrets } from './secrets.ts';
import { createStack, type Stack } from './stack.ts';
import { startAll } from './start-all.ts';
import { UserError } from '@gatehouse/domain/user-error';
import { emptyStateFolder, openStateFolder } from './state-folder.ts';

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else await start(options);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
// Connections that the health checks kept alive would hold us for some seconds.
process.exit();

async function start(options: StartOptions): Promise<void> {
  const begin = performance.now();
  const stopped = untilStopped();
  const progress = showProgress();
  console.log('\n  Gatehouse\n');
  const state = await openStateFolder(options.stateFolder);
  const lock = await takeLock(state, () =>
    progress.note('The last run was cut short: what it left running is stopped.'),
  );
  try {
    if (options.reset) await progress.step('Reset', () => emptyStateFolder(state));
    const { web, cognito, mailbox, idps, dns } = options.ports;
    await checkPorts(options.ports);
    const letGo = await holdIpv6([web, cognito, mailbox, idps, dns]);
    const secrets = await loadSecrets(state);
    const stack = createStack({ options, state, secrets, progress, lock });
    const started = startAll(stack, (pid) => lock.addChild(pid));
    try {
      const result = await Promise.race([started, stopped, brokenDown(stack)]);
      if (result !== undefined) {
        announce(options, secrets, result, performance.now() - begin);
        await Promise.race([stopped, brokenDown(stack)]);
      }
    } finally {
      console.log('  Stopping…');
      stack.giveUp();
      await started.catch(() => undefined);
      await stack.stop();
      letGo();
    }
  } finally {
    await removeLocalSettings(state);
    await lock.release();
  }
}

/** Resolves at Ctrl-C, SIGTERM, a closed terminal, or the end of whoever started us. */
function untilStopped(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
      process.on(signal, () => resolve(undefined));
    }
    // Listening for the parent's end must not keep us alive.
    process.channel?.unref();
  });
}

/** Never resolves; fails when a part ends by itself. */
async function brokenDown(stack: Stack): Promise<never> {
  throw await stack.failed;
}

/** What went wrong and what helps. Only a bug of ours shows a stack trace. */
function explain(error: unknown): void {
  if (error instanceof UserError) {
    console.error(`\n  ${indent(error.message)}\n\n  ${indent(error.remedy)}\n`);
  } else {
    console.error(
      '\n  Gatehouse failed in a way that it does not know. Please report this:\n',
      error,
    );
  }
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n  ');
}
