import { toPalette } from '@gatehouse/brand/palette';
import { requireName } from '@gatehouse/brand/rebrand';
import { toWords } from '@gatehouse/tools/sample/words';

/** What is asked about the new product. */
export interface Answers {
  /** As people read it: `Acme Desk`. */
  readonly name: string;
  /** Of the folder and of package.json: `acme-desk`. */
  readonly slug: string;
  /** `#0a7c66`; null for the colours that are there. */
  readonly colour: string | null;
  /** Of AWS. */
  readonly region: string;
  /** What takes the place of the sample; null when that stays. */
  readonly entity: Entity | null;
}

export interface Entity {
  readonly one: string;
  readonly many?: string | undefined;
  /** `Rechnung/Rechnungen` */
  readonly german?: string | undefined;
}

export const DEFAULT_REGION = 'eu-central-1';

const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/;

/** Each answer by itself: gives it back, or throws an Error that says what is wrong with it. */
export const CHECKS = {
  name: requireName,
  slug(slug: string): string {
    if (SLUG.test(slug) && slug.length <= 40) return slug;
    throw new Error(
      `"${slug}" can't be the name of a folder and a package here: 1 to 40 of a to z, 0 to 9 and single hyphens, a letter first.`,
    );
  },
  colour(colour: string): string {
    return toPalette(colour) && colour.toLowerCase();
  },
  region(region: string): string {
    if (REGION.test(region)) return region;
    throw new Error(`"${region}" is no region of AWS: like "eu-central-1".`);
  },
  entity(entity: Entity): Entity {
    return toWords(entity.one, entity.many, entity.german) && entity;
  },
} as const;

/** `Acme Desk` as `acme-desk`. */
export function toSlug(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');
}
