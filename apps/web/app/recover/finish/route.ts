import { finishRecovery } from '#src/recovery/finish-recovery.ts';
import { getDeps } from '#src/server/composition.ts';

export async function POST(request: Request): Promise<Response> {
  return finishRecovery(await getDeps(), request);
}
