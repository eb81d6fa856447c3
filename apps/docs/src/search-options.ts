/** Long lists that have every word: what explains it comes first. */
const LISTS = /^(reference|decisions|cases|pages)\//;

/** The options that the index is made with, and read with in the browser. */
export const SEARCH_OPTIONS = {
  fields: ['title', 'heading', 'text'],
  storeFields: ['title', 'heading'],
  searchOptions: {
    boost: { title: 3, heading: 2 },
    prefix: true,
    fuzzy: 0.15,
    combineWith: 'AND' as const,
    boostDocument: (id: unknown) => (LISTS.test(String(id)) ? 0.2 : 1),
  },
};
