import { createService } from './server.ts';

const { ISSUER = '', CLIENT_IDS = '', PORT = '4000' } = process.env;
if (!ISSUER || !CLIENT_IDS) throw new Error('ISSUER and CLIENT_IDS say whose tokens are taken.');

createService({ issuer: ISSUER, clientIds: CLIENT_IDS.split(',') }).listen(
  Number(PORT),
  '127.0.0.1',
  () => console.log(`http://127.0.0.1:${PORT}`),
);
