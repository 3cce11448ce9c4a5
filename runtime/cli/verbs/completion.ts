/** `harmony-<app> completion <shell>`. */
import { SHELLS } from "../commands.ts";
import { completionScript } from "../completion/completion-script.ts";
import type { Verb } from "../invocation.ts";
import { say } from "../terminal.ts";

export const completionVerb: Verb = async ({ app, request, terminal }) => {
  const shell = SHELLS.find((name) => name === request.words.shell)!;
  say(terminal.stdout, completionScript(shell, `harmony-${app.name}`));
  return 0;
};
