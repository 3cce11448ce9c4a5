/** ProbeFailure: one attempt of a smoke test saw something other than what was promised. */

/** Thrown by every probe when its expectation does not hold. Its texts never hold a secret's value. */
export class ProbeFailure extends Error {
  override readonly name = "ProbeFailure";
  /** What was seen beyond the message, most telling first; quoted text on lines of its own. */
  readonly evidence: readonly string[];

  constructor(message: string, evidence: readonly string[] = [], options?: ErrorOptions) {
    super(message, options);
    this.evidence = evidence;
  }
}
