import { BRAND, BRAND_COLOURS } from '@gatehouse/brand/brand';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../src/escape-html.ts';
import { textFromPeople } from '../src/text-from-people.ts';
import { invitationMail, type InvitationMailInput } from '../src/invitation-mail.ts';

/** Any UTF-16 code unit, halves of pairs included. */
const CHARACTER = fc.nat(0xffff).map((code) => String.fromCharCode(code));

const mail = (changes: Partial<InvitationMailInput> = {}) =>
  invitationMail({
    to: 'ann@example.com',
    tenantName: 'Acme',
    inviterName: 'Bob',
    role: 'admin',
    message: '',
    locale: 'en',
    link: 'https://app.example.com/invite/abc',
    expiresAt: new Date('2026-11-28T12:34:56Z'),
    account: { kind: 'existing' },
    messageId: 'invitation-1-1',
    ...changes,
  });

const LINE_BREAK = /[\r\n\u0085\u2028\u2029\u202e]/;

describe('the invitation mail', () => {
  it('says who invites whom to what, until when, as text and as HTML', () => {
    const { to, subject, text, html, messageId } = mail();
    expect([to, messageId]).toEqual(['ann@example.com', 'invitation-1-1']);
    expect(subject).toBe('Bob invites you to Acme');
    for (const part of [text, html]) {
      expect(part).toContain('Bob invites you to join Acme as Admin.');
      expect(part).toContain('https://app.example.com/invite/abc');
      expect(part).toContain('Saturday, November 28, 2026 at 12:34 PM UTC');
      expect(part).toContain('ann@example.com');
    }
  });

  it('has the brand at its head, its sentence in lists of mails, and a look for the dark', () => {
    const { html } = mail();
    expect(html).toContain(BRAND.name);
    expect(html).toMatch(/display:none[^>]*>Bob invites you to join Acme/);
    expect(html).toContain(
      `@media (prefers-color-scheme:dark){.page{background:${BRAND_COLOURS.canvas.dark}`,
    );
  });

  it('holds the temporary password only when this invitation made the account', () => {
    const password = 'Gh7!<&"secret>';
    const created = mail({ account: { kind: 'created', temporaryPassword: password } });
    expect(created.text).toContain(`Temporary password: ${password}\n`);
    expect(created.html).toContain(escapeHtml(password));
    for (const kind of ['existing', 'password in another mail'] as const) {
      expect(mail({ account: { kind } }).text).not.toContain('Temporary password:');
    }
    expect(mail({ account: { kind: 'password in another mail' } }).text).toMatch(/mail of its own/);
  });

  it('speaks German, and says what the inviter writes as theirs, as text alone', () => {
    const message = 'See <a href="https://evil.example">here</a>\nBcc: x';
    const { subject, text, html } = mail({ locale: 'de', message, role: 'member' });
    expect(subject).toBe('Bob lädt Sie zu Acme ein');
    expect(text).toContain(
      'hat Bob geschrieben. Wir haben sie nicht geprüft:\n> See <a href="https: / /evil·example">here</a> Bcc: x\n',
    );
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('Acme als Mitglied beizutreten');
    expect(html).toContain('See &lt;a href=');
    expect(html).not.toContain('evil.example');
    expect(mail().text).not.toContain('wrote');
  });

  it('never shows the password or the link in the subject', () => {
    const { subject } = mail({ account: { kind: 'created', temporaryPassword: 'Gh7!secret' } });
    expect(subject).not.toMatch(/Gh7|invite\//);
  });
});

describe('hostile names', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '</title><img src=x onerror=alert(1)>',
    '" onmouseover="alert(1)',
    "' style='x:y",
    '&lt;b&gt;',
    '<a href="https://evil.example">click</a>',
  ];

  it.each(HOSTILE)('%s is text, not markup', (name) => {
    const plain = mail();
    const { html } = mail({ tenantName: name, inviterName: name });
    const tags = (source: string) => source.match(/<[^>]*>/g);
    expect(tags(html)).toEqual(tags(plain.html));
    expect(html).toContain(escapeHtml(textFromPeople(name)));
  });

  it('of any kind leave the markup as it is', () => {
    const tags = (source: string) => source.match(/<[^>]*>/g);
    const expected = tags(mail().html);
    fc.assert(
      fc.property(fc.string({ unit: CHARACTER }), fc.string(), (tenantName, inviterName) => {
        expect(tags(mail({ tenantName, inviterName }).html)).toEqual(expected);
      }),
    );
  });

  it('stand in the text part as they are', () => {
    for (const name of HOSTILE.filter((one) => !one.includes('://'))) {
      expect(mail({ tenantName: name }).text).toContain(name.replace('x:y', 'x: y'));
    }
  });

  it.each([
    ['a header', 'Acme\r\nBcc: eve@example.com'],
    ['a lone line feed', 'Acme\nBcc: eve@example.com'],
    ['a body', 'Acme\r\n\r\nhello'],
    ['a line separator', 'Acme\u2028Bcc: eve@example.com'],
    ['a turned direction', 'Acme\u202emoc.elpmaxe'],
  ])('cannot add %s through the subject', (_, name) => {
    expect(mail({ tenantName: name }).subject).not.toMatch(LINE_BREAK);
    expect(mail({ inviterName: name }).subject).not.toMatch(LINE_BREAK);
  });

  it('cannot add lines of their own to the text', () => {
    const lines = mail().text.split(LINE_BREAK).length;
    const { text } = mail({ tenantName: 'Acme\n\nAccept: https://evil.example' });
    expect(text.split(LINE_BREAK)).toHaveLength(lines);
  });
});

describe('H12: what people write becomes no link', () => {
  /** What mail programs make a link of: a scheme, two slashes, a host, an address. */
  const LINKS = [
    /[a-z][a-z0-9+.-]*:\S/i,
    /\/\//,
    /[^\s.][.．｡․][\p{L}\p{N}]/u,
    /\S@[\p{L}\p{N}-]+[.．｡][\p{L}\p{N}]/u,
  ];
  const PIECES = [
    'https://',
    'www.',
    'evil',
    '.',
    'com',
    '/',
    '//',
    ':',
    '@',
    'mailto:',
    '。',
    '．',
  ].concat(['\u200b', '\u200d', '\u00ad', ' ', 'ü', '1']);

  it.each([
    ['https://evil.example click', 'https: / /evil·example click'],
    ['evil.com', 'evil·com'],
    ['www.evil.com/login', 'www·evil·com/login'],
    ['evil.\u200bcom', 'evil·com'],
    ['eve@evil.com', 'eve@evil·com'],
    ['mailto:eve@evil.com', 'mailto: eve@evil·com'],
    ['www.:https://evil.com', 'www.: https: / /evil·com'],
    ['evil．com', 'evil·com'],
    ['evil。com', 'evil·com'],
    ['192.168.0.1/a', '192·168·0·1/a'],
    ['//evil.com', '/ /evil·com'],
    ['Dr. Who & Co.', 'Dr. Who & Co.'],
    ['至急。確認', '至急。確認'],
    ['12:30, and so on...', '12:30, and so on...'],
  ])('%s is %s', (written, shown) => {
    expect(textFromPeople(written)).toBe(shown);
    const { subject, text, html } = mail({ tenantName: written, inviterName: written });
    for (const part of [subject, text, html]) expect(part).not.toContain('evil.');
    expect(subject).toContain(shown);
  });

  it('whatever they write', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
        const shown = textFromPeople(pieces.join(''));
        for (const link of LINKS) expect(shown).not.toMatch(link);
        expect(textFromPeople(shown)).toBe(shown);
      }),
    );
  });

  it('and is said to be theirs', () => {
    const { text, html } = mail({ message: 'Pay at https://evil.example' });
    expect(text).toContain('Bob wrote this message. We have not checked it:\n> Pay at');
    expect(html).toContain('Bob wrote this message. We have not checked it:</p>\n<blockquote');
    expect(text).toContain('The names in this mail were chosen by the people who use them.');
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(links).toEqual(['https://app.example.com/invite/abc']);
  });
});

describe('escaping', () => {
  it('leaves no character that markup is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: CHARACTER }), (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(escaped.replaceAll(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
    );
  });
});
