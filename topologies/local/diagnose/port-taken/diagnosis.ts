/** Port taken: another process listens on the port that a server was to have. */
import type { Evidence } from "@harmony/runtime/topology";
import type { Stranger, Trouble } from "../trouble.ts";

export function portTaken({ name, watched, stranger }: Trouble): Evidence | undefined {
  return stranger && portTakenBy(name, watched.launch.port, stranger);
}

export function portTakenBy(name: string, port: number, { holder }: Stranger): Evidence {
  const who = holder ? `\`${holder.command}\` (pid ${holder.pid})` : "a process of another user";
  return {
    code: "H1301",
    message: `port ${port} is taken, so \`${name}\` can not have it`,
    notes: [`it is held by ${who}`],
    help: [
      "end that process, or give the Score another `port`",
      "without a `port`, a free one is chosen and kept",
    ],
  };
}
