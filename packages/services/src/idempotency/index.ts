export { type Answer, answerOnce } from './answer-once.ts';
export { deleteAnswersOfYesterday } from './delete-old-answers.ts';
