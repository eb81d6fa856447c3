import { isIpRange } from './ip-range.ts';

/** Where an address is, as far as that is known. */
export interface Place {
  /** ISO 3166 code or name; only compared. */
  readonly country?: string;
  readonly city?: string;
  /** Degrees. */
  readonly latitude?: number;
  readonly longitude?: number;
}

/** A place and the addresses that are there. */
export interface PlaceRange extends Place {
  /** CIDR notation. */
  readonly range: string;
}

/** What AWS knows of the world and an emulator must be told. */
export interface ThreatLists {
  /** Passwords that count as compromised. */
  readonly compromisedPasswords: readonly string[];
  /** Where addresses are; the first range that fits counts. */
  readonly places: readonly PlaceRange[];
}

/** Without orders: passwords that everyone's list has and that the default policy takes. */
export const defaultThreatLists: ThreatLists = {
  compromisedPasswords: [
    'Password1!',
    'Password123!',
    'P@ssw0rd',
    'P@ssw0rd1',
    'Passw0rd!',
    'Welcome1!',
    'Welcome123!',
    'Qwerty123!',
    'Admin123!',
    'Summer2024!',
  ],
  places: [],
};

const isText = (value: unknown): value is string => typeof value === 'string';

function isPlaceRange(value: unknown): value is PlaceRange {
  if (typeof value !== 'object' || value === null) return false;
  const { range, country, city, latitude, longitude } = value as Record<string, unknown>;
  const texts = [country, city].every((text) => text === undefined || isText(text));
  const numbers = [latitude, longitude].every((n) => n === undefined || typeof n === 'number');
  return typeof range === 'string' && isIpRange(range) && texts && numbers;
}

/**
 * Reads lists that someone wrote.
 * @param current kept where the new ones are silent
 * @throws TypeError saying what is wrong
 */
export function readThreatLists(given: unknown, current: ThreatLists): ThreatLists {
  if (typeof given !== 'object' || given === null) throw new TypeError('lists are an object');
  const { compromisedPasswords, places } = { ...current, ...given } as Record<string, unknown>;
  if (!Array.isArray(compromisedPasswords) || !compromisedPasswords.every(isText)) {
    throw new TypeError('compromisedPasswords must be a list of texts');
  }
  if (!Array.isArray(places) || !places.every(isPlaceRange)) {
    throw new TypeError(
      'places must be a list of { range, country?, city?, latitude?, longitude? }',
    );
  }
  return { compromisedPasswords, places };
}
