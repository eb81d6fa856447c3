import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A mail as it came in. */
export interface ReceivedMail {
  readonly to: string;
  readonly messageId: string;
  /** Headers and body, as they were sent. */
  readonly source: string;
}

/** A mail server that keeps everything, and can be away or refuse. */
export interface Mailbox {
  /** `smtp://…` */
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** `away` cuts every connection; `refuse` answers every mail with 451; null heals. */
  set(fault: 'away' | 'refuse' | null): void;
  close(): Promise<void>;
}

/** Speaks as much of SMTP (RFC 5321) as a mailer needs, on a free port of 127.0.0.1. */
export async function startMailbox(): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let fault: 'away' | 'refuse' | null = null;

  function serve(socket: Socket): void {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    if (fault === 'away') {
      socket.destroy();
      return;
    }
    let buffered = '';
    let to = '';
    let inData = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    const order = (line: string): void => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'RCPT') to = /<([^>]*)>/.exec(line)?.[1] ?? '';
      inData = verb === 'DATA' && fault !== 'refuse';
      if (verb === 'DATA') say(fault === 'refuse' ? '451 later' : '354 go on');
      else if (verb === 'QUIT') socket.end('221 bye\r\n');
      else say('250 ok');
    };
    say('220 mailbox');
    socket.on('data', (chunk) => {
      buffered += chunk.toString();
      for (;;) {
        const mark = inData ? '\r\n.\r\n' : '\r\n';
        const end = buffered.indexOf(mark);
        if (end < 0) return;
        const text = buffered.slice(0, end);
        buffered = buffered.slice(end + mark.length);
        if (!inData) {
          order(text);
          continue;
        }
        inData = false;
        const messageId = /^message-id:\s*<([^>]*)>/im.exec(text)?.[1] ?? '';
        mails.push({ to, messageId, source: text.replace(/^\.\./gm, '.') });
        say('250 kept');
      }
    });
  }

  const server = createServer(serve);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cutAll = () => sockets.forEach((socket) => socket.destroy());
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    set(next) {
      fault = next;
      if (next === 'away') cutAll();
    },
    async close() {
      cutAll();
      server.close();
      await once(server, 'close');
    },
  };
}
