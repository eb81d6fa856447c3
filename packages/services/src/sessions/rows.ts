export type { PersonRow, SessionRow } from '@gatehouse/db/repositories/lookups';
