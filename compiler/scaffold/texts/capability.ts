/** The text of a capability. */
import type { Names } from "../named.ts";

export function capabilityText({ type, label }: Names): string {
  return `/** ${type}: say here what it is, in words that name no tool. */
import type { Capability } from "@harmony/runtime";

export interface ${type}Spec {
  /** A DNS label: \`${label}\`. */
  readonly name: string;
}

/** What those who use it have to know. */
export interface ${type}Endpoint {
  /** Where it is: an absolute path of a file. */
  readonly path: string;
}

/** A place that has it offers this. */
export interface ${type} extends Capability<"${type}"> {
  /** One that is there under its name. */
  ensure${type}(spec: ${type}Spec): Promise<${type}Endpoint>;
}
`;
}
