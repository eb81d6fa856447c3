import { type DestinationStream, type Logger as PinoLogger, pino, stdTimeFunctions } from 'pino';

import { redactFields, redactText } from './redact.ts';

/** Writes JSON lines. `logger.child({ requestId })` adds fields to every line. */
export type Logger = PinoLogger;

/** How much is written; `silent` writes nothing. */
export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/**
 * Makes the logger of one process. Tokens, passwords, cookies and authorization headers never
 * reach its output, wherever in an entry they are: by the name of a field, or by their look.
 *
 * @param options.name the program, e.g. `web`
 * @param options.level the least level that is written; `info` by default
 * @param destination where lines go; standard output by default
 */
export function createLogger(
  options: { name: string; level?: LogLevel },
  destination?: DestinationStream,
): Logger {
  const logger = pino(
    {
      name: options.name,
      level: options.level ?? 'info',
      timestamp: stdTimeFunctions.isoTime,
      base: { pid: process.pid },
      formatters: {
        level: (label) => ({ level: label }),
        log: redactFields,
      },
      // Errors are copied, masked, by `redactFields`.
      serializers: { err: (value: unknown) => value },
      hooks: { streamWrite: redactText },
    },
    destination,
  );
  // pino formats the fields of a child once, on its making, and not through `formatters.log`.
  const makeChild = logger.child;
  logger.child = function child(this: Logger, bindings, childOptions) {
    return makeChild.call(this, redactFields(bindings), childOptions);
  } as Logger['child'];
  return logger;
}
