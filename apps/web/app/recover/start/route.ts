import { startRecovery } from '#src/recovery/start-recovery.ts';
import { getDeps } from '#src/server/composition.ts';

export async function POST(request: Request): Promise<Response> {
  return startRecovery(await getDeps(), request);
}
