export { createTxtResolver } from './txt-resolver.ts';
