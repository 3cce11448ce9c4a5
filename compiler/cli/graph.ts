/** Draws what apps are made of, also when there are mistakes in them; as text, Mermaid, a page, or as data. */
import { posix } from "node:path";
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import type { CheckedApp, Verdict } from "../check/check.ts";
import { emit } from "../emit/emit.ts";
import { format as formatFiles } from "../format/format.ts";
import { withInstalledPaths } from "../engine/installed-paths.ts";
import { openWorkspace } from "../engine/workspace.ts";
import type { Picture } from "../graph/picture.ts";
import { picturesOf } from "../graph/picture-of.ts";
import type { HarmonyProject } from "../project.ts";
import { named } from "./named-app.ts";
import type { GraphRequest } from "./request.ts";

export interface Drawing {
  /** The app it shows; absent where it shows them all. */
  readonly app?: string;
  readonly text: string;
}

export interface Drawn {
  readonly drawings: readonly Drawing[];
  /** What is wrong with the project. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What `request` asks to see. What can't be read at all has no drawing. */
export async function graph(project: HarmonyProject, request: GraphRequest): Promise<Drawn> {
  const workspace = openWorkspace(project);
  const diagnostics = workspace.findings();
  const verdict = workspace.verdict();
  const model = workspace.model();
  if (model === undefined) return { drawings: [], diagnostics };
  const shown = withInstalledPaths(model, project.root);
  const pictures = named(request, picturesOf(shown, diagnostics));
  if (request.format !== "json") return { drawings: await draw(pictures, request), diagnostics };
  return { drawings: await dataOf(verdict, pictures, project), diagnostics };
}

async function draw(
  pictures: readonly Picture[],
  request: GraphRequest,
): Promise<readonly Drawing[]> {
  const drawer = await drawerOf(request);
  const drawings = [];
  for (const picture of pictures) drawings.push({ app: picture.name, text: await drawer(picture) });
  return drawings;
}

type Drawer = (picture: Picture) => string | Promise<string>;

async function drawerOf({ format, linkBase }: GraphRequest): Promise<Drawer> {
  if (format === "html") {
    const { drawPage } = await import("../graph/html.ts");
    return (picture) => drawPage(picture, linkBase);
  }
  if (format === "mermaid") return (await import("../graph/mermaid.ts")).drawMermaid;
  return (await import("../graph/tree.ts")).drawTree;
}

/** The compiled apps as data. Nothing is compiled while there are mistakes. */
async function dataOf(
  verdict: Verdict | undefined,
  pictures: readonly Picture[],
  project: HarmonyProject,
): Promise<readonly Drawing[]> {
  if (verdict?.kind !== "checked") return [];
  const names = new Set(pictures.map(({ name }) => name));
  const apps = verdict.apps.filter(({ name }) => names.has(name));
  const files = await formatFiles(
    apps.map((app) => graphFile(app, project)),
    project,
  );
  return files.map(({ text }, i) => ({ app: apps[i]!.name, text: text.trimEnd() }));
}

function graphFile(app: CheckedApp, project: HarmonyProject) {
  const files = emit(app, posix.relative(project.root, project.generated));
  return files.find(({ path }) => path.endsWith(`/${app.name}.graph.json`))!;
}
