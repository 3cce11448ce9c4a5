/** The TCP probe: whether something accepts connections. */
import { once } from "node:events";
import { connect } from "node:net";
import { deadlineOf } from "./deadline.ts";
import type { ProbeBounds } from "./direct-probe.ts";
import { failureWords } from "./failure-words.ts";
import { ProbeFailure } from "./probe-failure.ts";

/** Opens and closes one connection; throws `ProbeFailure` if that can't be done. */
export async function tcp(host: string, port: number, bounds: ProbeBounds): Promise<void> {
  const deadline = deadlineOf(bounds, "no connection");
  const socket = connect({ host, port });
  try {
    await once(socket, "connect", { signal: deadline.signal });
  } catch (error) {
    const words = deadline.signal.aborted ? deadline.words() : failureWords(error);
    throw new ProbeFailure(`TCP ${host}:${port}: ${words}`);
  } finally {
    // A late error of a socket nobody waits for any more must not end the process.
    socket.on("error", () => undefined).destroy();
  }
}
