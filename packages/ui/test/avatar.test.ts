import { describe, expect, it } from 'vitest';
import { initialsOf } from '../src/avatar.tsx';

describe('initialsOf', () => {
  it.each([
    ['Nadia Rossi', 'NR'],
    ['Inés Álvarez Ortega', 'IO'],
    ['kim@example.com', 'KC'],
    ['李小龍', '李'],
    ['𝒜da', '𝒜'],
    ['', '?'],
    ['--', '?'],
  ])('makes of %j %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
