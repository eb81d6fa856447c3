import { Refusal } from '../refusal.ts';
import type { XmlElement } from './dom.ts';
import { getAttribute } from './xml.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** An attribute that is a time, in milliseconds; undefined when it is missing. @throws Refusal */
export function getInstant(element: XmlElement, name: string): number | undefined {
  const text = getAttribute(element, name);
  if (text === undefined) return undefined;
  const time = INSTANT.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) throw new Refusal('time_invalid', { received: text });
  return time;
}
