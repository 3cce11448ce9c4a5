/** The text of an app class. */

export interface AppText {
  /** Of the class. */
  readonly name: string;
  /** Of the command: `harmony-<label>`. */
  readonly label: string;
  /** The class of its Score, and the file that has it. */
  readonly score: string;
  readonly file: string;
}

export function appText({ name, label, score, file }: AppText): string {
  return `/** ${name} as one deployable app. */
import { app } from "@harmony/runtime";
import { LocalTopology } from "@harmony/topologies";
import { ${score} } from "${file}";

@app({ name: "${label}", summary: "${name}, and what it needs" })
export class ${name} {
  readonly score = new ${score}();
  readonly topologies = { local: LocalTopology };
}
`;
}
