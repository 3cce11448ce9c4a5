/** What there is to do once everything is written. */
import type { Choices } from "./choices.ts";
import { ciCommands } from "./files/ci-step.ts";
import type { Host } from "./host.ts";

/** `isReady`: the packages are installed and the code is generated. */
export function nextSteps(host: Host, choices: Choices, isReady: boolean): string {
  const { manager } = host;
  const steps = [
    ...(isReady ? [] : [`${manager.name} install`, `${manager.exec} harmony-gen`]),
    `${manager.exec} harmony-${choices.app} deploy local`,
    `${manager.exec} harmony-${choices.app} destroy local`,
  ];
  return ["next:", ...steps.map((step) => `  ${step}`), ...notes(host, choices)]
    .map((line) => `${line}\n`)
    .join("");
}

function notes(host: Host, choices: Choices): readonly string[] {
  return [...serverNote(host, choices), ...typescriptNote(host), ...ciNote(host, choices)].flatMap(
    (note) => ["", note],
  );
}

function serverNote({ start }: Host, { server, folder, app }: Choices): readonly string[] {
  if (server === "sample")
    return [`${folder}/server.mjs is there to be replaced, in ${folder}/${app}.score.ts`];
  if (start?.readsPort) return [];
  return [`\`${start?.script}\` has to listen on the port in its PORT variable`];
}

function typescriptNote({ typescript = "" }: Host): readonly string[] {
  const major = Number(/\d+/.exec(typescript)?.[0] ?? 7);
  if (major >= 6) return [];
  return [`this project has TypeScript ${typescript}; harmony is tried with 6 and 7`];
}

function ciNote(host: Host, choices: Choices): readonly string[] {
  if (!choices.ci || host.ci.kind === "github") return [];
  const commands = ciCommands(host, choices).map((command) => `\n  ${command}`);
  return [`for ${host.ci.file}, a step with Node 24 that runs:${commands.join("")}`];
}
