import type { DialectId } from '../state/scim-state.ts';
import { ENTRA } from './as-entra.ts';
import { OKTA } from './as-okta.ts';
import type { ScimDialect } from './dialect.ts';

export const DIALECTS: Readonly<Record<DialectId, ScimDialect>> = { okta: OKTA, entra: ENTRA };

export const isDialect = (text: string): text is DialectId => Object.hasOwn(DIALECTS, text);
