/** Asks a component of this cluster whether it works yet. */
import { once } from "node:events";
import { get } from "node:https";
import { connect } from "node:net";

/** Whether something listens at the socket or at the port of this node. */
export async function accepts({ at }: { readonly at: number | string }): Promise<boolean> {
  const socket = typeof at === "number" ? connect(at, "127.0.0.1") : connect(at);
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Whether it answers 200; it is not asked who it is. */
export function answers({ url }: { readonly url: string }): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get(url, { rejectUnauthorized: false, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asked.on("error", () => resolve(false));
  });
}
