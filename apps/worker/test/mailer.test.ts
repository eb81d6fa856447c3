import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createMailer } from '../src/mailer.ts';

/** What a mail server is handed: an SMTP server that takes one mail. */
async function receive(send: (url: string) => Promise<void>): Promise<string> {
  const lines: string[] = [];
  const server = createServer((socket) => {
    let inMail = false;
    const answer = (line: string) => socket.write(`${line}\r\n`);
    answer('220 test');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        if (inMail && line !== '.') lines.push(line);
        else if (line === 'DATA') answer('354 go on');
        else if (line === 'QUIT') socket.end('221 bye\r\n');
        else answer('250 ok');
        inMail = line === 'DATA' || (inMail && line !== '.');
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await send(`smtp://127.0.0.1:${port}`);
  server.close();
  return lines.join('\n');
}

/** As a mail program reads a header: unfolded, encoded words decoded (RFC 2047). */
function shown(mail: string, header: string): string {
  const [head = ''] = mail.split('\n\n');
  const value = new RegExp(`^${header}:(.*(?:\n[ \t].*)*)`, 'm').exec(head)?.[1] ?? '';
  return value
    .replaceAll(/\n(?=[ \t])/g, '')
    .trim()
    .replaceAll(/(\?=)\s+(?==\?)/g, '$1')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? `{${Buffer.from(text, 'base64').toString('latin1')}}`
        : `{${text
            .replaceAll('_', ' ')
            .replaceAll(/=([0-9A-F]{2})/gi, (_hex, code: string) =>
              String.fromCharCode(parseInt(code, 16)),
            )}}`,
    )
    .replaceAll(/\}\{/g, '')
    .replace(/^\{([\s\S]*)\}$/, '$1');
}

const utf8 = (text: string) => Buffer.from(text, 'latin1').toString('utf8');

describe('a mail on the wire', () => {
  it.each([
    'Bob invites you to =?utf-8?B?RnJlZSBtb25leQ==?=',
    'Bob invites you to =?utf-8?Q?Free_=6Doney?= and =?iso-8859-1?Q?=A3?=',
    `Bob lädt Sie zu =?utf-8?B?RnJlZQ==?= ${'🦜'.repeat(40)} ein`,
    '=?utf-8?B?RnJlZQ==?=',
    'Bob invites you to Acme',
    'Zoë invites you to Ünder',
  ])('H12: the subject %j is shown as it is', async (subject) => {
    const mail = await receive(async (url) => {
      const mailer = createMailer(url, 'Gatehouse <no-reply@example.com>');
      const content = { to: 'ann@example.com', text: 'Hello', html: '<p>Hello</p>' };
      await mailer.send({ ...content, subject, messageId: 'one' });
      mailer.close();
    });
    const [head = ''] = mail.split('\n\n');
    expect(utf8(shown(mail, 'Subject'))).toBe(subject);
    expect(head.split('\n').every((line) => line.length <= 78)).toBe(true);
  });
});
