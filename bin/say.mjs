/** Prints one thing to know, Thai first. */
export function say(th, en) {
  process.stderr.write(`${th}\n${en}\n`);
}

/** Ends with a reason that a person can act upon, without a stack trace. */
export function giveUp(th, en) {
  say(th, en);
  process.exit(1);
}
