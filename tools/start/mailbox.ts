import { chmod, mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

import { guardServer } from './guard-server.ts';

/** What we use of maildev, which has no types. */
type MailDev = (options: Record<string, unknown>) => { listen(): Promise<void> };

const { values } = parseArgs({
  options: {
    web: { type: 'string' },
    smtp: { type: 'string' },
    folder: { type: 'string' },
    // In a container, whose ports are let out one by one.
    host: { type: 'string', default: '127.0.0.1' },
  },
});

// Mail holds codes and links that sign people in: for the owner of this process only.
process.umask(0o077);
const folder = values.folder ?? '';
await mkdir(folder, { recursive: true, mode: 0o700 });
await chmod(folder, 0o700);

const require = createRequire(import.meta.url);
const createMailDev = require('maildev') as MailDev;
const mailbox = createMailDev({
  smtp: Number(values.smtp),
  ip: values.host,
  web: Number(values.web),
  webIp: values.host,
  mailDirectory: folder,
  silent: true,
});
// Its pages and its API answer every origin: nothing reaches them that the guard has not seen.
const { server } = require('maildev/lib/web') as { server: Server };
guardServer(server);
await mailbox.listen();
