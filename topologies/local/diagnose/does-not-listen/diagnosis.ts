/** Does not listen: a process runs, and not on the port that it was given. */
import type { Evidence } from "@harmony/runtime/topology";
import type { Trouble } from "../trouble.ts";

export function doesNotListen({ name, watched, log, listens = [] }: Trouble): Evidence | undefined {
  if (watched.phase !== "running") return undefined;
  const { port } = watched.launch;
  const elsewhere = listens.length > 0;
  return {
    code: "H1305",
    message: `\`${name}\` runs and does not listen on 127.0.0.1:${port}`,
    notes: [elsewhere ? `it listens on ${listens.join(", ")}` : "it listens on no port at all"],
    help: [
      elsewhere
        ? "let it listen on 127.0.0.1 and the port in its `PORT` variable"
        : "let it listen on the port in its `PORT` variable, or look at its log for what it waits for",
    ],
    ...(log.length > 0 && { log }),
  };
}
