import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../src/sync/escape-html.ts';
import { invitationMail, type InvitationMailInput } from '../src/sync/invitation-mail.ts';

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
      expect(part).toContain('Bob invites you to join Acme as an admin.');
      expect(part).toContain('https://app.example.com/invite/abc');
      expect(part).toContain('2026-11-28 12:34 UTC');
      expect(part).toContain('ann@example.com');
    }
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
    expect(text).toContain('Bob schreibt:\n  See <a href="https://evil.example">here</a> Bcc: x\n');
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('als Mitglied zu Acme');
    expect(html).toContain('See &lt;a href=');
    expect(html).not.toContain('href="https://evil');
    expect(mail().text).not.toContain('writes:');
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
    expect(html).toContain(escapeHtml(name));
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
    for (const name of HOSTILE) expect(mail({ tenantName: name }).text).toContain(name);
  });

  it.each([
    ['a header', 'Acme\r\nBcc: eve@example.com'],
    ['a lone line feed', 'Acme\nBcc: eve@example.com'],
    ['a body', 'Acme\r\n\r\nhello'],
    ['a line separator', 'Acme\u2028Bcc: eve@example.com'],
    ['a turned direction', 'Acme\u202emoc.elpmaxe'],
  ])('can not add %s through the subject', (_, name) => {
    expect(mail({ tenantName: name }).subject).not.toMatch(LINE_BREAK);
    expect(mail({ inviterName: name }).subject).not.toMatch(LINE_BREAK);
  });

  it('can not add lines of their own to the text', () => {
    const lines = mail().text.split(LINE_BREAK).length;
    const { text } = mail({ tenantName: 'Acme\n\nAccept: https://evil.example' });
    expect(text.split(LINE_BREAK)).toHaveLength(lines);
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
