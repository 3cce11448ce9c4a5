/** What a person types to run the command of an app. */
import type { CompiledApp } from "../../interpret.ts";
import type { Terminal } from "../terminal.ts";

/** `harmony-bakery`, or `npx harmony-bakery` where npm has put it on a `PATH` that the person does not have. */
export function programOf(
  { name }: Pick<CompiledApp, "name">,
  { env }: Pick<Terminal, "env">,
): string {
  const command = `harmony-${name}`;
  return env.npm_command === undefined ? command : `npx ${command}`;
}
