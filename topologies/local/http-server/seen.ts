/** What is seen of an HTTP server: its process, and who listens on its port. */
import { seeSockets, type Sockets } from "../supervised/sockets.ts";
import { watch, type Watched } from "../supervised/watched.ts";

export interface HttpServerSeen extends Watched, Sockets {}

export async function seeHttpServer(folder: string): Promise<HttpServerSeen | undefined> {
  const watched = await watch(folder);
  return watched && { ...watched, ...(await seeSockets(folder, watched)) };
}
