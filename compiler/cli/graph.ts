/** Draws what an app is made of: its Scores as a tree, with the order between them. */
import { posix } from "node:path";
import { type Diagnostic, DiagnosticError, didYouMean } from "@harmony/runtime/diagnostic";
import type { CheckedApp } from "../check/check.ts";
import { prove } from "../compile.ts";
import { emit } from "../emit/emit.ts";
import { format as formatFiles } from "../emit/format.ts";
import type { ScoreModel } from "../model/index.ts";
import { scoresOf } from "../model/scores-of.ts";
import type { HarmonyProject } from "../project.ts";

/** The drawing, or with `json` the compiled apps as data; the findings when the project has mistakes. */
export async function graph(
  project: HarmonyProject,
  options: { readonly app?: string; readonly format: string },
): Promise<string | readonly Diagnostic[]> {
  const { diagnostics, apps } = await prove(project);
  if (diagnostics.length > 0) return diagnostics;
  const chosen = options.app === undefined ? apps : [named(options.app, apps)];
  if (options.format === "json") return dataOf(chosen, project);
  return chosen.map((app) => drawApp(app).join("\n")).join("\n\n") + "\n";
}

function named(name: string, apps: readonly CheckedApp[]): CheckedApp {
  const app = apps.find((each) => each.name === name);
  if (app) return app;
  const names = apps.map((each) => each.name);
  const near = didYouMean(name, names);
  throw new DiagnosticError({
    code: "H0608",
    severity: "error",
    message: `there is no app \`${name}\``,
    location: { kind: "argument", argv: ["graph", name], index: 1 },
    help: [
      ...(near === undefined ? [] : [`did you mean \`${near}\`?`]),
      `the apps are ${names.map((each) => `\`${each}\``).join(", ")}`,
    ],
  });
}

async function dataOf(apps: readonly CheckedApp[], project: HarmonyProject): Promise<string> {
  const folder = posix.relative(project.root, project.generated);
  const graphs = apps.flatMap((app) =>
    emit(app, folder).filter(({ path }) => path.endsWith(".json")),
  );
  const texts = (await formatFiles(graphs, project.root)).map(({ text }) => text.trimEnd());
  return texts.length === 1 ? `${texts[0]}\n` : `[${texts.join(",\n")}]\n`;
}

function drawApp(app: CheckedApp): readonly string[] {
  const root = app.model.scores.get(app.root.scores[0]!)!;
  const places = app.topologies.map((each) => each.name).join(", ");
  return [
    `${app.name}: ${app.summary}`,
    ...drawScore(app, root, "", "score"),
    `topologies: ${places}`,
  ];
}

function drawScore(
  app: CheckedApp,
  score: ScoreModel,
  indent: string,
  name: string,
): readonly string[] {
  const needs = score.bound.capabilities.join(" & ");
  const line = `${indent}${name}  ${score.name}${needs && `  needs ${needs}`}`;
  return [line, ...score.parts.flatMap((part) => drawPart(app, part, `${indent}  `))];
}

function drawPart(
  app: CheckedApp,
  part: ScoreModel["parts"][number],
  indent: string,
): readonly string[] {
  const after = part.after.length > 0 ? `  after ${part.after.join(", ")}` : "";
  const scores = [...new Set(scoresOf(part.shape))].map((id) => app.model.scores.get(id)!);
  return scores.flatMap((score) => {
    const [first = "", ...rest] = drawScore(app, score, indent, part.field);
    return [first + after, ...rest];
  });
}
