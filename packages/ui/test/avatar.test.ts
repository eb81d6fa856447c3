import { describe, expect, it } from 'vitest';
import { getInitials } from '../src/avatar.tsx';

describe('getInitials', () => {
  it.each([
    ['Nadia Rossi', 'NR'],
    ['Inés Álvarez Ortega', 'IO'],
    ['kim@example.com', 'KC'],
    ['李小龍', '李'],
    ['𝒜da', '𝒜'],
    ['', '?'],
    ['--', '?'],
  ])('makes of %j %j', (name, initials) => {
    expect(getInitials(name)).toBe(initials);
  });
});
