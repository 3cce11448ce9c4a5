/** However a project came to be what it is, linking it says the same. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { FactFiles } from "../../engine/fact-files.ts";
import { type HarmonyProject, projectIn } from "../../project.ts";
import { Author } from "../../testing/author.ts";
import { plainForms } from "../../testing/plain-forms.ts";
import { openQuickProject } from "../open.ts";
import { Linker } from "./linker.ts";

/** Edits of one file each: of nothing, of a line, of a name, of a bound, of what is imported. */
const edits: Readonly<Record<string, readonly [file: string, from: string, to: string]>> = {
  lines: ["specs.score.ts", "export interface", "\n\n\nexport interface"],
  field: ["specs.score.ts", "readonly truth", "readonly certainty"],
  mark: ["specs.score.ts", 'summary: "Wide"', 'summary: "Wider"'],
  part: ["choices.score.ts", "readonly m = new Renamed", "readonly mm = new Renamed"],
  unplain: ["choices.score.ts", "[this.h[1]!,", "[...[this.h[1]!],"],
  base: ["choices.score.ts", "FancyScore extends HttpServerScore", "FancyScore extends FairScore"],
  barrel: ["barrel.ts", "PostgresScore as Renamed", "HttpServerScore as Renamed"],
  door: ["barrel.ts", '"@harmony/deploy"', '"@harmony/topologies"'],
  constant: ["settings.ts", "8080", "8081"],
  capability: ["settings.ts", "export const HOST", "// Capability<\nexport const HOST"],
  broken: ["app.app.ts", "export class", "export export class"],
  app: ["app.app.ts", "memory: MemoryTopology", "remote: LocalTopology"],
  gone: ["app.app.ts", "@app", "@score"],
};

test("after any edits it is linked as if it were opened anew", { timeout: 120_000 }, () => {
  const files = Object.entries(plainForms).map(([path, text]) => [`deploy/${path}`, text]);
  using author = new Author(Object.fromEntries(files));
  const project = projectIn(author.folder);
  const kept = keptOf(project);
  const steps = fc.array(fc.constantFrom(...Object.keys(edits)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(steps, (names) => {
      const texts = new Map<string, string>();
      const facts = new FactFiles(kept, texts);
      const linker = new Linker(openQuickProject(project, facts)!);
      linker.link();
      for (const name of names) {
        const [path, from, to] = edits[name]!;
        const file = `${author.folder}/deploy/${path}`;
        const text = texts.get(file) ?? author.read(`deploy/${path}`);
        texts.set(file, text.includes(to) ? text.replace(to, from) : text.replace(from, to));
        facts.forget(file);
        const anew = openQuickProject(project, new FactFiles(kept, texts))!;
        expect(linker.link()).toEqual(new Linker(anew).link());
      }
    }),
    { seed: 7, numRuns: 15 },
  );
});

// What no edit touches is parsed once.
function keptOf(project: HarmonyProject) {
  const facts = new FactFiles({}, new Map());
  new Linker(openQuickProject(project, facts)!).link();
  return facts.toKeep;
}
