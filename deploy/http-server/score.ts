/** HttpServerScore: a process that serves HTTP, on any topology that hosts one. */
import {
  type HttpEndpoint,
  type HttpHosting,
  type HttpServerSpec,
  type Probe,
  Score,
  score,
  smoke,
} from "@harmony/runtime";

@score({ summary: "A process that serves HTTP and is restarted when it ends" })
export class HttpServerScore extends Score<HttpHosting, HttpServerSpec, HttpEndpoint> {
  interpret(topology: HttpHosting, spec: HttpServerSpec) {
    return topology.ensureHttpServer(spec);
  }

  /** The server accepts connections on the port it was given. */
  @smoke({ within: "30s" })
  async acceptsConnections(server: HttpEndpoint, probe: Probe) {
    await probe.tcp(server.host, server.port);
  }
}
