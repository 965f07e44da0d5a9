/**
 * The edition of the place data: which package, which errata, which local governments, which search keys. The loader
 * writes when the database does not know it yet. `place-edition.test.ts` says the new one when any of them changed.
 */
export const edition = 'c5b629f8532c';
