import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { decode, encode, type Packet } from 'dns-packet';

/** TXT records, each in one chunk or several; or how the server fails to answer. */
export type TxtReply = readonly (string | readonly string[])[] | 'server failure' | 'silence';

/** A name server of this machine that knows TXT records only. */
export interface NameServer {
  /** For `setServers`. */
  readonly address: string;
  /** Says what is under a name from now on; null for nothing, as under every name at first. */
  set(name: string, reply: TxtReply | null): void;
  close(): Promise<void>;
}

const RCODES = { servfail: 2, nxdomain: 3 };

/** @param port 0 for any that is free */
export async function startNameServer(port = 0): Promise<NameServer> {
  const replies = new Map<string, TxtReply>();
  const socket = createSocket('udp4');
  socket.on('message', (message, from) => {
    const answer = toAnswer(message, replies);
    if (answer) socket.send(answer, from.port, from.address);
  });
  socket.bind(port, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    set: (name, reply) => {
      if (reply === null) replies.delete(name.toLowerCase());
      else replies.set(name.toLowerCase(), reply);
    },
    close: async () => {
      socket.close();
      await once(socket, 'close');
    },
  };
}

/** Null for what is no question, and for a name that is answered with silence. */
function toAnswer(message: Buffer, replies: ReadonlyMap<string, TxtReply>): Buffer | null {
  const query = read(message);
  const [question] = query?.questions ?? [];
  if (!query || !question) return null;
  const reply = replies.get(question.name.toLowerCase());
  if (reply === 'silence') return null;
  const records = question.type === 'TXT' && Array.isArray(reply) ? reply : [];
  const rcode =
    reply === undefined ? RCODES.nxdomain : reply === 'server failure' ? RCODES.servfail : 0;
  return encode({
    type: 'response',
    id: query.id ?? 0,
    // Authoritative, recursion available.
    flags: 0x0480 | rcode,
    questions: [question],
    answers: (records as readonly (string | readonly string[])[]).map((chunks) => ({
      type: 'TXT',
      name: question.name,
      ttl: 1,
      data: typeof chunks === 'string' ? chunks : [...chunks],
    })),
  });
}

function read(message: Buffer): Packet | null {
  try {
    return decode(message);
  } catch {
    return null;
  }
}
