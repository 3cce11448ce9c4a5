/** A simulated HTTP server: it runs no process, and answers like a plain store. */
import type { HttpEndpoint, HttpServerSpec } from "@harmony/runtime";
import { seal, type TopologyContext } from "@harmony/runtime/topology";
import { KINDS } from "./kinds.ts";
import { Simulated } from "./resource.ts";
import type { World } from "./world.ts";

export function simulatedHttpServer(
  { secrets }: TopologyContext,
  world: World,
  name: string,
  spec?: HttpServerSpec,
): Simulated<HttpEndpoint> {
  const record = { kind: KINDS.httpServer, name };
  return new Simulated<HttpEndpoint>(world, record, {
    ...(spec && { asked: () => seal(plain(spec), secrets) }),
    ...(spec?.port !== undefined && { port: spec.port }),
    outputs: ({ port }) => ({ host: "127.0.0.1", port, url: `http://127.0.0.1:${port}` }),
    after: async () => undefined,
  });
}

function plain({ process, env = {}, port }: HttpServerSpec) {
  const { command, directory } = process;
  return { command, directory, env, port };
}
