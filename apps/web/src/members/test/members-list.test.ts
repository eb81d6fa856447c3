import { CATALOGS } from '@gatehouse/messages/catalogs';
import type { Messages } from '@gatehouse/messages/types';
import { UiTextsProvider } from '@gatehouse/ui/texts';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { NextIntlClientProvider } from 'next-intl';
import { type ContextType, createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { MembersList } from '../members-list.tsx';
import type { ShownMember } from '../shown-member.ts';

const AT = new Date('2026-11-01T10:00:00Z');
const ROUTER = {
  back: () => undefined,
  forward: () => undefined,
  refresh: () => undefined,
  push: () => undefined,
  replace: () => undefined,
  prefetch: () => undefined,
} as unknown as ContextType<typeof AppRouterContext>;

function member(name: string, more: Partial<ShownMember> = {}): ShownMember {
  return {
    userId: name,
    name,
    email: `${name}@example.com`,
    role: 'member',
    roleName: 'Member',
    status: 'active',
    version: 1,
    mfa: true,
    lastSignInAt: AT,
    createdAt: AT,
    changeable: true,
    ...more,
  };
}

function draw(rows: readonly ShownMember[], may: boolean) {
  const messages = CATALOGS.en as Messages;
  const list = createElement(MembersList, {
    tenant: { slug: 'acme', name: 'Acme' },
    path: '/t/acme/members',
    query: { search: 'a' },
    rows,
    matching: { count: rows.length, filter: {} },
    customRoles: [],
    security: true,
    logged: true,
    cursor: undefined,
    choices: [],
    powers: { changeRole: may, secure: may, deactivate: may, remove: may },
    work: null,
  });
  const texts = createElement(UiTextsProvider, { texts: messages.common, children: list });
  const inWords = createElement(NextIntlClientProvider, {
    locale: 'en',
    timeZone: 'UTC',
    messages,
    children: texts,
  });
  return renderToString(createElement(AppRouterContext, { value: ROUTER }, inWords));
}

const count = (html: string, text: string) => html.split(text).length - 1;

describe('the list of members', () => {
  it('has a menu for those whom the reader may change, and draws no item of it', () => {
    const html = draw([member('ada'), member('grace', { changeable: false })], true);
    expect(count(html, 'Actions for')).toBe(1);
    expect(html).not.toContain('Change role');
    expect(count(html, 'type="checkbox"')).toBe(3);
    expect(draw([member('ada')], false)).not.toContain('Actions for');
  });

  it('says what is out of the usual, and can be searched without script', () => {
    const html = draw([member('ada', { mfa: false, status: 'deactivated' })], true);
    expect(html).toContain('Deactivated');
    expect(html).toContain('No second factor');
    expect(html).toContain('<noscript>');
    expect(html).toMatch(/<form role="search"[^>]* action="\/t\/acme\/members"/);
  });

  it('has short rows', () => {
    const rows = Array.from({ length: 20 }, (_, at) => member(`p${at}`));
    const each = (draw(rows, true).length - draw([], true).length) / rows.length;
    expect(each).toBeLessThan(4_500);
  });
});
