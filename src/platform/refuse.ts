/** Details that fill the `{places}` of a refusal's sentence, and say which field, row or rule it is about. */
export type RefusalDetails = Record<string, unknown>;

/** A refusal by name: a closed code with details. Its sentences stand in the room's th.json and en.json. */
export class Refusal extends Error {
  readonly code: string;
  readonly details: RefusalDetails;
  readonly status: number;
  constructor(code: string, details: RefusalDetails, status: number) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
    this.status = status;
  }
}

/**
 * Makes a refusal to throw. `code` is snake_case and has one Thai and one English sentence;
 * `status` is the HTTP status of a read that is refused (a command's refusal travels inside a 200 list).
 */
export function refuse(code: string, details: RefusalDetails = {}, status = 422): Refusal {
  return new Refusal(code, details, status);
}
