/** Whether pools do without the private parts of pg (`driver/plain-pool.ts`). */
export function readPlainPool(environment: NodeJS.ProcessEnv = process.env): boolean {
  return environment['GATEHOUSE_PLAIN_POOL'] === '1';
}
