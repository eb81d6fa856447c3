import type { ApiDeps } from '@gatehouse/api/deps';
import { answerSignIn } from '@gatehouse/services/unusual-sign-ins';
import { answerForm } from '#src/forms/answer-form.ts';
import { signInCheckHref } from './sign-in-check-href.ts';

/** Takes what someone with the link of a mail says of a sign-in. */
export function answerSignInCheck(deps: ApiDeps, request: Request): Promise<Response> {
  return answerForm(deps, request, signInCheckHref, async (form, origin) => {
    const [token, answer] = [form.get('token'), form.get('answer')];
    if (typeof token !== 'string' || (answer !== 'mine' && answer !== 'not_mine')) {
      return { state: 'void' };
    }
    await answerSignIn(deps, { token, answer, origin });
    return { state: answer };
  });
}
