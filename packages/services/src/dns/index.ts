export { createTxtResolver, type TxtAnswer, type TxtResolver } from './txt-resolver.ts';
