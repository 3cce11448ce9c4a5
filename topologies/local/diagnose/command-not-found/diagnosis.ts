/** Command not found: there is no program of the name that a process was to run. */
import type { Evidence } from "@harmony/runtime/topology";
import type { Trouble } from "../trouble.ts";

export function commandNotFound({ name, watched }: Trouble): Evidence | undefined {
  if (watched.report?.lastExit?.error === undefined) return undefined;
  const { command, directory } = watched.launch;
  return commandNotFoundIn(name, command[0]!, directory);
}

export function commandNotFoundIn(name: string, program: string, directory: string): Evidence {
  if (program === "") return noCommand(name);
  const isPath = program.includes("/");
  return {
    code: "H1302",
    message: `\`${name}\` runs \`${program}\`, and there is no such program`,
    notes: [
      isPath ? `looked for it from \`${directory}\`` : "looked for it in the folders of `PATH`",
    ],
    help: isPath
      ? ["correct the first word of `command`, or make that file executable"]
      : ["correct the first word of `command`, or install that program"],
  };
}

function noCommand(name: string): Evidence {
  return {
    code: "H1302",
    message: `\`${name}\` runs nothing: its \`command\` is empty`,
    notes: ["the first word of `command` names the program"],
    help: ['write the words of the command: `["node", "server.mjs"]`'],
  };
}
