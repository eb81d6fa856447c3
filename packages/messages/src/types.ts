import type { en } from './en.ts';

/** The texts in English, letter by letter: their names and parameters are the types of the others. */
export type Messages = typeof en;

/** One part of the catalog; an area of pages. */
export type Namespace = keyof Messages;

/** The same texts in another language. */
export type Translation<T> = {
  readonly [Name in keyof T]: T[Name] extends string ? string : Translation<T[Name]>;
};
