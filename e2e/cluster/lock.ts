/** One at a time on this machine: a lock that the kernel frees when its holder ends, however it ends. */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

/** The lock of that name; waits for another holder to let go, and says so first. */
export async function held(name: string, waiting: () => void): Promise<Disposable> {
  for (let told = false; ; told = true) {
    const server = await taken(name);
    if (server) return release(server);
    if (!told) waiting();
    await released(name);
  }
}

/** Those who wait learn of it by the end of their connection. */
function release(server: Server): Disposable {
  const waiting = new Set<Socket>();
  server.on("connection", (socket) => waiting.add(socket.unref()));
  const dispose = () => {
    server.close();
    for (const socket of waiting) socket.destroy();
  };
  return { [Symbol.dispose]: dispose };
}

async function taken(name: string): Promise<Server | undefined> {
  const server = createServer().unref();
  server.listen(socketOf(name));
  try {
    await once(server, "listening");
    return server;
  } catch (error) {
    if (isInUse(error)) return undefined;
    throw error;
  }
}

async function released(name: string): Promise<void> {
  const socket = connect(socketOf(name)).resume();
  // Refused: it was let go in the meantime.
  await new Promise<void>((resolve) => {
    socket.once("close", () => resolve());
    socket.on("error", () => {});
  });
}

/** An abstract socket: it has no file that could be left behind. */
function socketOf(name: string): string {
  return `\0harmony-cluster-${createHash("sha256").update(name).digest("hex").slice(0, 32)}`;
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}
