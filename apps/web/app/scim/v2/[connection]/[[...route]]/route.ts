import { createScim } from '@gatehouse/api/scim/app';
import { getDeps } from '#src/server/composition.ts';

let scim: ReturnType<typeof createScim> | undefined;

/** SCIM for hosts that run Next alone, without `server.ts` (decision D14). */
async function handle(request: Request): Promise<Response> {
  scim ??= createScim(await getDeps());
  return scim.fetch(request);
}

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
