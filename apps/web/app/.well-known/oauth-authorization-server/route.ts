export {
  answerOAuth as DELETE,
  answerOAuth as GET,
  answerOAuth as HEAD,
  answerOAuth as OPTIONS,
  answerOAuth as PATCH,
  answerOAuth as POST,
  answerOAuth as PUT,
} from '#src/server/oauth-app.ts';
