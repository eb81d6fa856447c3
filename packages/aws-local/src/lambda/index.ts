export { EventTooLarge, type LambdaFunction, type LambdaOptions, type Outcome } from './options.ts';
export { type Lambda, startLambda } from './start-lambda.ts';
