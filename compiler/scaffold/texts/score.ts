/** The text of a Score that asks its topology for one thing. */
import type { KnownCapability } from "../capabilities.ts";
import type { Names } from "../named.ts";
import { importText } from "./imports.ts";

/** `server` is the file that a Score of a server starts, relative to the deploy package. */
export function scoreText(names: Names, needed: KnownCapability, server: string): string {
  const { type, base, label } = names;
  const { name, out, verb } = needed;
  return `/** ${type}: say here what it is. */
${imports(needed)}
export interface ${base}Spec {
  /** A DNS label: \`${label}\`. */
  readonly name: string;
}

@score({ summary: "${base}: say in one line what is there when it is deployed" })
export class ${type} extends Score<${name}, ${base}Spec, ${out}> {
  interpret(topology: ${name}, spec: ${base}Spec) {
    return topology.${verb}(${argument(needed, server)});
  }

${smokeTest(needed)}}
`;
}

function imports({ name, out, from }: KnownCapability): string {
  const runtime = "@harmony/runtime";
  const own = ["type Probe", "Score", "score", "smoke"];
  const types = [`type ${name}`, `type ${out}`];
  if (from === runtime) return importText(runtime, [...own, ...types]);
  return importText(runtime, own) + importText(from, types);
}

function argument({ name }: KnownCapability, server: string): string {
  if (name === "HttpHosting")
    return `{
      name: spec.name,
      process: { command: ["node", "${server}"] },
    }`;
  return name === "PostgreSQL" ? "{ name: spec.name, version: 18 }" : "spec";
}

function smokeTest({ name, out }: KnownCapability): string {
  if (name === "HttpHosting")
    return `  /** Its first page can be read. */
  @smoke({ within: "30s" })
  async showsItsFirstPage(server: ${out}, probe: Probe) {
    await probe.http(server.url);
  }
`;
  if (name === "PostgreSQL")
    return `  /** It answers queries with the login it handed out. */
  @smoke({ within: "30s" })
  async answersQueries(db: ${out}, probe: Probe) {
    await probe.sql(db, "select 1");
  }
`;
  return `  /** It is where it is said to be. */
  @smoke({ within: "30s" })
  async isThere({ path }: ${out}, probe: Probe) {
    await probe.exec(["test", "-s", path]);
  }
`;
}
