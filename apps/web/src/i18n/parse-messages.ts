import type { Messages } from '@gatehouse/messages/types';

const parsed = new Map<string, Partial<Messages>>();

/** What a text holds, read once: on the server the same few come with every page. */
export function parseMessages(text: string): Partial<Messages> {
  const known = parsed.get(text) ?? (JSON.parse(text) as Partial<Messages>);
  parsed.set(text, known);
  return known;
}
