/** The door to HTTP servers. */
import type { HttpServerSpec } from "@harmony/runtime";
import type { TopologyContext } from "@harmony/runtime/topology";
import { label } from "../../label.ts";
import { HttpServer } from "./resource.ts";

/** The server that `spec` asks for. */
export function httpServer(context: TopologyContext, spec: HttpServerSpec): HttpServer {
  return new HttpServer(context, label(spec.name), spec);
}
