/** Cases of the contract whose answer was seen on AWS, and who saw it. */
export const liveSources: Readonly<Record<string, string>> = {
  'ForgotPassword is refused with UserNotFoundException':
    'floci: the text, compared with AWS by its authors',
};
