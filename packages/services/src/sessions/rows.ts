export type { BearerRow, PersonRow, SessionRow } from '@gatehouse/db/repositories/lookups';
