/** What keeps a cluster from coming up: a sentence, why, what to do, and the last lines of a log. */

export interface Reason {
  /** One sentence, lower-case, no full stop, names in backquotes. */
  readonly message: string;
  readonly notes?: readonly string[];
  readonly help?: readonly string[];
  /** Quoted as evidence, oldest first. */
  readonly log?: readonly string[];
}

export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reason: Reason;

  constructor(reason: Reason, options?: ErrorOptions) {
    super(reason.message, options);
    this.reason = reason;
  }
}

/** The reason as people read it. */
export function render({ message, notes = [], help = [], log = [] }: Reason): string {
  return [
    `error: ${message}`,
    ...notes.map((note) => `  = note: ${note}`),
    ...help.map((line) => `  = help: ${line}`),
    ...(log.length > 0 ? ["  = log:", ...log.map((line) => `    | ${line}`)] : []),
    "",
  ].join("\n");
}
