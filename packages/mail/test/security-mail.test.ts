import type { Locale } from '@gatehouse/domain/locale';
import { describe, expect, it } from 'vitest';
import { SECURITY_ACTIONS } from '@gatehouse/services/audit';
import { securityMail } from '../src/security-mail.ts';

const getMail = (action: string, name = 'Ada', locale: Locale = 'en') =>
  securityMail({
    to: 'old@example.com',
    name,
    action,
    at: new Date('2026-11-25T02:00:00Z'),
    address: '192.0.2.7',
    after: 'new-name@example.org',
    link: 'https://app.example/profile/security',
    messageId: 'security-1',
    locale,
  });

describe('the mail about an account', () => {
  it.each(Object.entries(SECURITY_ACTIONS))('%s: %j', (action, { mail }) => {
    expect(getMail(action) !== null).toBe(mail);
  });

  it('says what, when and from where, as text and as HTML', () => {
    const mail = getMail('password.changed');
    for (const body of [mail?.text, mail?.html]) {
      expect(body).toContain('Your password was changed');
      expect(body).toContain('Wednesday, November 25, 2026 at 2:00 AM UTC, from 192.0.2.7');
      expect(body).toContain('https://app.example/profile/security');
    }
  });

  it('speaks the language of its reader', () => {
    const mail = getMail('password.changed', 'Ada', 'de');
    expect(mail?.subject).toBe('Ihr Passwort wurde geändert');
    expect(mail?.text).toContain(
      'Zeitpunkt: Mittwoch, 25. November 2026 um 02:00 UTC, IP-Adresse: 192.0.2.7.',
    );
    expect(mail?.html).toContain('<html lang="de">');
    expect(`${mail?.text}${mail?.html}`).not.toMatch(/Hello|Your |happened/);
  });

  it('masks the new address: who reads the old mailbox need not learn it', () => {
    const mail = getMail('email.changed');
    expect(mail?.text).toContain('n***@example·org');
    expect(`${mail?.text}${mail?.html}`).not.toContain('new-name');
  });

  it('is safe against names that would be more than a name', () => {
    const mail = getMail(
      'mfa.removed',
      '<img src=x onerror=alert(1)>\r\nBcc: all@example.com\u202e',
    );
    expect(mail?.html).not.toContain('<img');
    expect(mail?.text.split('\n')[0]).toBe(
      'Hello <img src=x onerror=alert(1)> Bcc: all@example·com,',
    );
    expect(mail?.subject).toBe('Your authenticator app was removed');
  });
});
