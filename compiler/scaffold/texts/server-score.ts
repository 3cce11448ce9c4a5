/** The text of a composite that consists of one server. */

export interface ServerScoreText {
  /** Of the class. */
  readonly name: string;
  /** Of the server. */
  readonly label: string;
  readonly process: { readonly command: readonly string[]; readonly directory?: string };
}

export function serverScoreText({ name, label, process }: ServerScoreText): string {
  const command = process.command.map((word) => JSON.stringify(word)).join(", ");
  const directory = process.directory ? `, directory: "${process.directory}"` : "";
  return `/** What ${label} is made of. */
import { HttpServerScore } from "@harmony/deploy";
import { Composite, type Outputs, type Probe, score, smoke } from "@harmony/runtime";

@score({ summary: "The server of ${label}" })
export class ${name} extends Composite {
  readonly server = new HttpServerScore({
    name: "${label}",
    // It has to listen on the port in its PORT variable.
    process: { command: [${command}]${directory} },
  });

  /** Its first page can be read. */
  @smoke({ within: "30s" })
  async showsItsFirstPage({ server }: Outputs<${name}>, probe: Probe) {
    await probe.http(server.url);
  }
}
`;
}
