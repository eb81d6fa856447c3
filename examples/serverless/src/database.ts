import { Database } from '@gatehouse/db/database';

/** Opened once for each environment, which serves one request at a time. */
export const db = new Database({ url: process.env['DATABASE_URL'] ?? '', poolSize: 1 });
