import { ownProblem, ProblemSaid } from './problem-said.ts';

/** The largest file that the house takes, in megabytes. The server says the same. */
export const fileLimitMegabytes = 10;

/** Refuses a file that is too large before a slow line carries it: `file_too_large`, with its name and size. */
export function mustFit(file: File): void {
  const megabytes = file.size / 1024 / 1024;
  if (megabytes <= fileLimitMegabytes) return;
  const details = { name: file.name, size: Math.ceil(megabytes), limit: fileLimitMegabytes };
  throw new ProblemSaid(ownProblem('file_too_large', 413, details));
}
