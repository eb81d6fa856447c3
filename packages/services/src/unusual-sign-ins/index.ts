export { answerSignIn } from './answer.ts';
export { getUnusualSignIn } from './get.ts';
export { signInToken } from './link-token.ts';
