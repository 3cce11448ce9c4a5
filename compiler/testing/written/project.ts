/** A whole project, as somebody might have written it: Scores, composites, topologies and apps in several packages. */
import { conceptSources, wideSources } from "./concepts.ts";
import { writeComposite } from "./composite.ts";
import type { Draw } from "./draw.ts";
import { type Written, writeLeaf } from "./leaf.ts";
import { writeApp, writeTopology } from "./place.ts";
import { Source } from "./source.ts";

export type Files = Readonly<Record<string, string>>;

export interface Size {
  readonly leaves: number;
  readonly composites: number;
  readonly topologies: number;
  readonly apps: number;
}

/** Files by path. */
export function writeProject(draw: Draw, size: Size): Files {
  const files: Record<string, string> = { ...conceptSources, ...library };
  const known: Written[] = [...installed];
  const wide = draw.count(9) === 7;
  if (wide) Object.assign(files, wideSources);
  const reachable = () => known.filter(({ exported }) => exported !== "none");
  const write = (path: string, add: (source: Source, from: string) => void): void => {
    const source = new Source(draw, wide);
    add(source, `./${path.slice("deploy/".length)}`);
    files[path] = source.text;
  };
  for (let i = 0; i < size.leaves; i++)
    write(`deploy/leaf-${i}.ts`, (source, from) => {
      known.push(writeLeaf(draw, source, `Leaf${i}`, from));
    });
  files["deploy/all.ts"] = barrelOf(draw, reachable());
  for (let i = 0; i < size.composites; i++)
    write(`deploy/composite-${i}.ts`, (source, from) => {
      const through = draw.chance(20) ? throughBarrel(reachable()) : reachable();
      known.push(writeComposite(draw, source, through, { name: `Composite${i}`, from }));
    });
  const names: string[] = [];
  write("deploy/places.ts", (source) => {
    for (let i = 0; i < size.topologies; i++) names.push(writeTopology(draw, source, `Place${i}`));
  });
  for (let i = 0; i < size.apps; i++)
    write(`deploy/app-${i}.app.ts`, (source) => {
      const root = draw.one(
        reachable().filter(({ from, exported }) => from.startsWith("./") && exported === "named"),
      );
      writeApp(draw, source, `App${i}`, root, { names, from: "./places.ts" });
    });
  return files;
}

const leafArgument = '{ name: "NAME", upstream: UP }';

const installed: readonly Written[] = [
  {
    name: "StoreScore",
    from: "written-lib",
    exported: "named",
    argument: leafArgument,
    texts: ["host"],
    typeArguments: "",
  },
  {
    name: "LogScore",
    from: "written-lib/logs",
    exported: "named",
    argument: leafArgument,
    texts: ["host"],
    typeArguments: "",
  },
  {
    name: "CompiledScore",
    from: "written-compiled",
    exported: "named",
    argument: '{ name: "NAME" }',
    texts: ["url"],
    typeArguments: "",
  },
  {
    name: "PostgresScore",
    from: "@harmony/deploy",
    exported: "named",
    argument: '{ name: "NAME", version: 18 }',
    texts: ["host"],
    typeArguments: "",
  },
];

const store = (name: string): string => `
import { type Probe, Score, score, smoke } from "@harmony/runtime";
import type { Store } from "./capability.ts";
@score({ summary: "Kept" })
export class ${name} extends Score<Store, { readonly name: string; readonly upstream?: string }, { readonly host: string }> {
  interpret(topology: Store, spec: { readonly name: string }) { return topology.ensureStore(spec); }
  /** It keeps. */
  @smoke()
  async keeps(out: { readonly host: string }, probe: Probe) { await probe.tcp(out.host, 1); }
}
`;

const library: Files = {
  "library/package.json": JSON.stringify({
    name: "written-lib",
    type: "module",
    dependencies: { "@harmony/runtime": "*" },
    exports: {
      ".": { "harmony-source": "./index.ts", default: "./index.js" },
      "./logs": { "harmony-source": "./logs.ts", default: "./logs.js" },
    },
  }),
  "library/capability.ts": `
import type { Capability } from "@harmony/runtime";
export interface Store extends Capability<"Store"> { ensureStore(spec: { readonly name: string }): Promise<{ readonly host: string }> }
`,
  "library/store.ts": store("StoreScore"),
  "library/logs.ts": store("LogScore"),
  "library/index.ts":
    'export * from "./store.ts";\nexport type { Store } from "./capability.ts";\n',
  "node_modules/written-compiled/package.json": JSON.stringify({
    name: "written-compiled",
    type: "module",
    dependencies: { "@harmony/runtime": "*" },
    exports: { ".": { types: "./index.d.ts", default: "./index.js" } },
  }),
  "node_modules/written-compiled/index.d.ts": `
import { Score, type Capability, type Probe } from "@harmony/runtime";
export interface Vault extends Capability<"Vault"> { ensureVault(spec: { readonly name: string }): Promise<{ readonly url: string }> }
export declare class CompiledScore extends Score<Vault, { readonly name: string }, { readonly url: string }> {
  interpret(topology: Vault, spec: { readonly name: string }): Promise<{ readonly url: string }>;
  /** It opens. */
  opens(out: { readonly url: string }, probe: Probe): Promise<void>;
  private readonly hidden;
}
`,
};

function barrelOf(draw: Draw, known: readonly Written[]): string {
  const own = known.filter(({ from, exported }) => from.startsWith("./") && exported === "named");
  return own
    .map(({ name, from }) =>
      draw.chance(50) ? `export { ${name} } from "${from}";` : `export * from "${from}";`,
    )
    .join("\n");
}

function throughBarrel(known: readonly Written[]): readonly Written[] {
  return known.map((each) =>
    each.from.startsWith("./leaf") && each.exported === "named"
      ? { ...each, from: "./all.ts" }
      : each,
  );
}
