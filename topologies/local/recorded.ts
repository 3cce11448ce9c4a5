/** The resource that a record stands for. */
import {
  DiagnosticError,
  type Resource,
  type ResourceRecord,
  type TopologyContext,
} from "@harmony/runtime/topology";
import { HttpServer } from "./http-server/resource.ts";
import { Postgres } from "./postgres/resource.ts";

export function recorded(
  context: TopologyContext,
  { kind, name }: ResourceRecord,
): Resource<unknown, object> {
  if (kind === "http-server") return new HttpServer(context, name);
  if (kind === "postgres") return new Postgres(context, name);
  throw new DiagnosticError({
    code: "H1316",
    severity: "error",
    message: `this command does not know what a \`${kind}\` is`,
    object: `${kind} ${name}`,
    notes: ["another version of it has made one, and it is still there"],
    help: ["use the version that made it to destroy it"],
  });
}
