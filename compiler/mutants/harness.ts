/** Gives a subject without an app one, on a topology that offers what its Score needs and nothing else. */
import type ts from "typescript";
import type { Subject } from "./mutant.ts";
import { baseOf, boundOf, classesOf, sourcesOf } from "./source.ts";

const SPECS: Readonly<Record<string, string>> = {
  PostgresSpec: '{ name: "orders", version: 18 }',
  HttpServerSpec: '{ name: "shop", process: { command: ["node"] } }',
};

const VERBS: Readonly<Record<string, string>> = {
  PostgreSQL: "ensurePostgres",
  HttpHosting: "ensureHttpServer",
};

/** `subject` with an app, or as it is where no app can be told by its syntax. */
export function harnessed(subject: Subject): Subject {
  const text = subject.files.map((file) => file.text).join("\n");
  const isOther = /extends Capability<|\.d\.ts|TOKEN|kept in a cluster/.test(text);
  if (classesOf(subject, "app").length > 0 || isOther) return subject;
  const root = rootsOf(subject).at(-1);
  const needs = Object.keys(VERBS).filter((name) => new RegExp(WORDS[name]!).test(text));
  if (!root || needs.length === 0) return subject;
  return { ...subject, files: [...subject.files, appOf(root, needs)] };
}

const WORDS: Readonly<Record<string, string>> = {
  PostgreSQL: "PostgresScore|PostgreSQL",
  HttpHosting: "HttpServerScore|HttpHosting",
};

interface Root {
  readonly name: string;
  readonly file: string;
  readonly argument: string;
}

function rootsOf(subject: Subject): readonly Root[] {
  const scores = classesOf(subject, "score").flatMap((node) => {
    const spec = baseOf(node)?.typeArguments?.[1]?.getText() ?? "";
    const known = capabilities(node).every((name) => name in VERBS);
    return spec in SPECS && known ? rootOf(node, SPECS[spec]!) : [];
  });
  const composites = classesOf(subject, "composite")
    .filter((node) => !baseOf(node)?.typeArguments)
    .flatMap((node) => rootOf(node, ""));
  return sourcesOf(subject).flatMap(({ fileName }) =>
    [...scores, ...composites].filter(({ file }) => file === fileName),
  );
}

function capabilities(node: ts.ClassDeclaration): readonly string[] {
  return (boundOf(node)?.getText() ?? "").split("&").map((each) => each.trim());
}

function rootOf(node: ts.ClassDeclaration, argument: string): readonly Root[] {
  const exported = node.modifiers?.some((each) => each.getText() === "export");
  const abstract = node.modifiers?.some((each) => each.getText() === "abstract");
  if (!node.name || !exported || abstract || node.typeParameters) return [];
  return [{ name: node.name.text, file: node.getSourceFile().fileName, argument }];
}

function appOf({ name, file, argument }: Root, needs: readonly string[]) {
  const text = `import { app, ${needs.map((each) => `type ${each}`).join(", ")} } from "@harmony/runtime";
import { Topology } from "@harmony/runtime/topology";
import { ${name} } from "./${file}";

export declare class ExactTopology extends Topology<${needs.join(" & ")}> implements ${needs.join(", ")} {
  static readonly summary: string;
${needs.map((each) => `  ${VERBS[each]}: ${each}["${VERBS[each]}"];`).join("\n")}
  resource: Topology<${needs[0]}>["resource"];
  survey: Topology<${needs[0]}>["survey"];
}

@app({ name: "harness", summary: "Deploys what is on trial" })
export class Harness {
  readonly score = new ${name}(${argument});
  readonly topologies = { exact: ExactTopology };
}
`;
  return { path: "harness.app.ts", text };
}
