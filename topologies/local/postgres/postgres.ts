/** The door to PostgreSQL servers. */
import type { PostgresSpec } from "@harmony/runtime";
import type { TopologyContext } from "@harmony/runtime/topology";
import { label } from "../../label.ts";
import { Postgres } from "./resource.ts";

/** The server that `spec` asks for. */
export function postgres(context: TopologyContext, spec: PostgresSpec): Postgres {
  return new Postgres(context, label(spec.name), spec);
}
