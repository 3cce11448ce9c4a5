/** The text of a Score that asks its topology for one thing. */
import type { KnownCapability } from "../capabilities.ts";
import type { Names } from "../named.ts";
import { importText } from "./imports.ts";

/** The first of `needs` is what it hands out; the others are there to be asked. */
export function scoreText(names: Names, needs: readonly KnownCapability[]): string {
  const { type, base, label } = names;
  const [first] = needs;
  const { out, verb } = first!;
  const bound = needs.map((each) => each.name).join(" & ");
  return `/** ${type}: say here what it is. */
${imports(needs)}
export interface ${base}Spec {
  /** A DNS label: \`${label}\`. */
  readonly name: string;
}

@score({ summary: "${base}: say in one line what is there when it is deployed" })
export class ${type} extends Score<${bound}, ${base}Spec, ${out}> {
  interpret(topology: ${bound}, spec: ${base}Spec) {
    return topology.${verb}(${argument(first!, label)});
  }

${smokeTest(first!)}}
`;
}

function imports(needs: readonly KnownCapability[]): string {
  const [first] = needs;
  const own = ["type Probe", "Score", "score", "smoke"].map(
    (name) => ["@harmony/runtime", name] as const,
  );
  const types = needs.map(({ from, name }) => [from, `type ${name}`] as const);
  const all = [...own, ...types, [first!.from, `type ${first!.out}`] as const];
  return [...new Set(all.map(([from]) => from))]
    .map((from) =>
      importText(
        from,
        all.filter(([each]) => each === from).map(([, name]) => name),
      ),
    )
    .join("");
}

function argument({ name }: KnownCapability, label: string): string {
  if (name === "HttpHosting")
    return `{
      name: spec.name,
      process: { command: ["node", "${label}.server.mjs"] },
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
