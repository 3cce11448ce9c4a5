/** Outcome: what a command line comes to. */

export interface Outcome {
  /** 0 clean, 1 findings, 2 the tool failed or was used wrongly; 130 and 143: stopped by a signal. */
  readonly exitCode: 0 | 1 | 2 | 130 | 143;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a command line was typed. */
export interface Terminal {
  /** Words after the command's name. */
  readonly argv: readonly string[];
  /** The working folder. */
  readonly folder: string;
  readonly color: boolean;
  readonly columns: number;
  /** Root of the repository that a workflow checked out. */
  readonly repository?: string;
  /** Whether somebody is there to answer a question. */
  readonly isInteractive: boolean;
  /** Tells on the standard output what can't wait for the end. */
  readonly say: (text: string) => void;
}
