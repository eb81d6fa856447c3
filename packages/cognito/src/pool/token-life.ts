import { z } from 'zod';

const MINUTES = { minutes: 1, hours: 60, days: 1440 } as const;

/** How long tokens live, as Cognito is told. */
export interface Life {
  readonly value: number;
  readonly unit: keyof typeof MINUTES;
}

/**
 * A life such as `60 minutes`, `8 hours` or `30 days`.
 * @param least,most limits of Cognito, in minutes
 */
function life(least: number, most: number, says: string) {
  return z
    .string()
    .regex(/^[1-9]\d{0,6} (minutes|hours|days)$/, 'is written like 60 minutes, 8 hours or 30 days')
    .transform((text): Life => {
      const [value = '', unit = ''] = text.split(' ');
      return { value: Number(value), unit: unit as Life['unit'] };
    })
    .refine(({ value, unit }) => {
      const minutes = value * MINUTES[unit];
      return minutes >= least && minutes <= most;
    }, says);
}

/** Of access and id tokens. */
export const shortLife = life(5, 1440, 'is 5 minutes to 24 hours');

/** Of refresh tokens: ten years of 365 days. */
export const longLife = life(60, 3650 * 1440, 'is 1 hour to 3650 days');

/** Lives in the words of an app client. */
export function tokenSettings(tokens: { readonly access: Life; readonly refresh: Life }) {
  const { access, refresh } = tokens;
  return {
    AccessTokenValidity: access.value,
    IdTokenValidity: access.value,
    RefreshTokenValidity: refresh.value,
    TokenValidityUnits: {
      AccessToken: access.unit,
      IdToken: access.unit,
      RefreshToken: refresh.unit,
    },
  };
}
