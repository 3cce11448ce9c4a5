/** The command by which an editor starts the language server. */
import { type Command, Option } from "commander";
import type { Request } from "./request.ts";

export function addLsp(program: Command, take: (request: Request) => void): void {
  program
    .command("lsp")
    .description("serve an editor: findings as you type, hovers, quick fixes, go to")
    // What clients add of their own accord.
    .addOption(new Option("--stdio", "over standard input and output, the only way").hideHelp())
    .addOption(new Option("--clientProcessId <id>", "the editor's process").hideHelp())
    .action(() => take({ verb: "lsp" }));
}
