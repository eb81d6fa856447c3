import { getDeps } from '#src/server/composition.ts';
import { answerSignInCheck } from '#src/sign-in-check/answer-sign-in-check.ts';

export async function POST(request: Request): Promise<Response> {
  return answerSignInCheck(await getDeps(), request);
}
