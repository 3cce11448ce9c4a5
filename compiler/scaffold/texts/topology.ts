/** The text of a topology: what harmony knows runs on this machine at first, the rest is kept in files. */
import { type KnownCapability, isBuiltIn } from "../capabilities.ts";
import type { Names } from "../named.ts";
import { importText } from "./imports.ts";

export function topologyText(names: Names, offers: readonly KnownCapability[]): string {
  const own = offers.filter((each) => !isBuiltIn(each));
  const delegated = offers.filter(isBuiltIn);
  const before = [head(names, offers), ...own.map(recordClass)].join("");
  return `${before}
/** Begins on this machine: replace what the verbs do by what ${names.base} really does. */
${heritage(names, offers)}{
  static readonly summary = "say in one line where this is";
${delegated.length > 0 ? machine : ""}${offers.map(verbText).join("")}
${resourceText(delegated, own)}}
`;
}

function heritage({ type }: Names, offers: readonly KnownCapability[]): string {
  const names = offers.map(({ name }) => name);
  const clauses = [`extends Topology<${names.join(" & ")}>`, `implements ${names.join(", ")}`];
  const line = `export class ${type} ${clauses.join(" ")} `;
  return line.length < 100 ? line : `export class ${type}\n  ${clauses.join("\n  ")}\n`;
}

const machine = `  static readonly programs = LocalTopology.programs;
  readonly #machine: LocalTopology;

  constructor(context: TopologyContext) {
    super(context);
    this.#machine = new LocalTopology(context);
  }
`;

function head({ type }: Names, offers: readonly KnownCapability[]): string {
  const delegates = offers.some(isBuiltIn);
  const keeps = offers.some((each) => !isBuiltIn(each));
  const node = keeps
    ? `import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
`
    : "";
  const door = [
    "type Resource",
    "type ResourceRecord",
    "Topology",
    ...(delegates ? ["type TopologyContext"] : []),
    ...(keeps ? ["type Change", "type Status"] : []),
  ];
  const types = [...new Set(offers.map(({ from }) => from))].toSorted().map((from) => {
    const of = offers.filter((each) => each.from === from);
    const named = of.flatMap(({ name, spec, out }) => [name, spec, out]);
    return {
      from,
      text: importText(
        from,
        named.map((name) => `type ${name}`),
      ),
    };
  });
  const textsFrom = (isOurs: boolean) =>
    types
      .filter(({ from }) => from.startsWith("@") === isOurs)
      .map(({ text }) => text)
      .join("");
  return `/** ${type}: say here what place it is. */
${node}${textsFrom(true)}${importText("@harmony/runtime/topology", door)}${
    delegates ? importText("@harmony/topologies", ["LocalTopology"]) : ""
  }${textsFrom(false)}`;
}

function verbText(each: KnownCapability): string {
  const { verb, spec, out, name } = each;
  const act = isBuiltIn(each)
    ? `this.#machine.${verb}(spec)`
    : `this.context.ensure(new ${name}File(this.context.folder, spec.name))`;
  return `
  ${verb}(spec: ${spec}): Promise<${out}> {
    return ${act};
  }
`;
}

function resourceText(
  delegated: readonly KnownCapability[],
  own: readonly KnownCapability[],
): string {
  const kept = own
    .map(({ name }) => `    if (record.kind === ${name}File.kind) return ${made(name)};\n`)
    .join("");
  const found = own.map(({ name }) => `...(await ${name}File.all(this.context.folder))`);
  const rest = delegated.length > 0 ? "this.#machine.resource(record)" : lastOf(own);
  const lines = delegated.length > 0 ? kept : kept.split("    if ").slice(0, -1).join("    if ");
  const surveyed = [
    ...(delegated.length > 0 ? ["...(await this.#machine.survey())"] : []),
    ...found,
  ];
  const isOne = surveyed.length + delegated.length === 1 || own.length === 0;
  const survey = isOne ? onlySurvey(own) : `[${surveyed.join(", ")}]`;
  return `  resource(record: ResourceRecord): Resource<unknown, object> {
${lines}    return ${rest};
  }

  ${isOne ? "" : "async "}survey(): Promise<readonly ResourceRecord[]> {
    return ${survey};
  }
`;
}

function onlySurvey([first]: readonly KnownCapability[]): string {
  return first ? `${first.name}File.all(this.context.folder)` : "this.#machine.survey()";
}

function lastOf(own: readonly KnownCapability[]): string {
  return made(own.at(-1)!.name);
}

function made(name: string): string {
  return `new ${name}File(this.context.folder, record.name)`;
}

function recordClass({ name, out }: KnownCapability): string {
  const kind = name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
  return `
/** Stands for one ${name}: a file, until it is more. Each verb may be called again after a crash at any point. */
class ${name}File implements Resource<string, ${out}> {
  static readonly kind = "${kind}";
  readonly kind = ${name}File.kind;
  readonly name: string;
  readonly #path: string;

  constructor(folder: string, name: string) {
    this.name = name;
    this.#path = join(folderOf${name}(folder), \`\${name}.txt\`);
  }

  static async all(folder: string): Promise<readonly ResourceRecord[]> {
    const files = await readdir(folderOf${name}(folder)).catch(() => []);
    return files
      .filter((file) => file.endsWith(".txt"))
      .map((file) => ({ kind: ${name}File.kind, name: file.replace(/\\.txt$/, "") }));
  }

  async observe(): Promise<string | undefined> {
    return readFile(this.#path, "utf8").catch(() => undefined);
  }

  diff(observed: string | undefined): readonly Change[] {
    return observed === undefined ? [{ path: "", to: this.name }] : [];
  }

  async apply(_observed: string | undefined, progress: (message: string) => void): Promise<void> {
    progress(\`writes \${this.#path}\`);
    await mkdir(dirname(this.#path), { recursive: true });
    // Written beside and renamed: a reader never sees half of it.
    await writeFile(\`\${this.#path}.new\`, this.name);
    await rename(\`\${this.#path}.new\`, this.#path);
  }

  status(observed: string | undefined): Status {
    return observed === undefined
      ? { word: "NotFound", reason: "NoFile", message: \`there is no file \${this.#path}\` }
      : { word: "Current", reason: "Written", message: \`it is at \${this.#path}\` };
  }

  outputs(): ${out} {
    return { path: this.#path };
  }

  async destroy(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}

function folderOf${name}(folder: string): string {
  return join(folder, "resources", "${kind}");
}
`;
}
