/** Asks what can be begun in more than one way; the answers that are offered first are the usual ones. */
import type { Choices } from "./choices.ts";
import { labelOf } from "./choices.ts";
import type { Host } from "./host.ts";

/** The choices of someone at a terminal; `undefined` when they would rather not begin. */
export async function asked(host: Host, usual: Choices): Promise<Choices | undefined> {
  const { isCancel, select, text } = await import("@clack/prompts");
  const app = await text({
    message: "What is the app called? Its command will be harmony-<name>",
    initialValue: usual.app,
    validate: (name = "") =>
      name === labelOf(name) ? undefined : `A name like \`${labelOf(name)}\`: a-z, 0-9 and -`,
  });
  if (isCancel(app)) return undefined;
  if (!host.start) return { ...usual, app };
  const server = await select({
    message: "What does it run?",
    initialValue: usual.server,
    options: [
      { value: "start" as const, label: "the start script", hint: host.start.script },
      { value: "sample" as const, label: "a small server to begin with" },
    ],
  });
  return isCancel(server) ? undefined : { ...usual, app, server };
}

/** Whether what was shown is to be written. */
export async function confirmed(question: string): Promise<boolean> {
  const { confirm, isCancel } = await import("@clack/prompts");
  const answer = await confirm({ message: question });
  return !isCancel(answer) && answer;
}
