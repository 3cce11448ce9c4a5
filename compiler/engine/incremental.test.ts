/** A project that stays open says, after any change, what one that is opened anew would say. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { projectIn } from "../project.ts";
import { drawFrom } from "../testing/written/draw.ts";
import { writeProject } from "../testing/written/project.ts";
import { authorOf } from "../testing/written/written-author.ts";
import { FactFiles } from "./fact-files.ts";
import { QuickReader } from "./quick-reading.ts";

const size = { leaves: 25, composites: 25, topologies: 4, apps: 3 };

test("whatever its author types", { timeout: 120_000 }, () => {
  const texts = fc.gen();
  const steps = fc.array(fc.record({ file: fc.nat(), other: fc.boolean() }), {
    minLength: 15,
    maxLength: 15,
  });
  const holds = fc.property(texts, texts, steps, (one, two, edits) => {
    const [files, others] = [one, two].map((g) => writeProject(drawFrom(g, fc), size));
    // A file that is there in one of them only would come or go.
    const names = Object.keys(files!).filter(
      (path) => /^deploy\/.*\.ts$/.test(path) && path in others!,
    );
    using author = authorOf(files!);
    const project = projectIn(author.folder);
    const open = new Map<string, string>();
    const kept = new FactFiles({}, open);
    const reader = new QuickReader(project, kept);
    for (const { file, other } of edits) {
      const name = names[file % names.length]!;
      open.set(`${author.folder}/${name}`, (other ? others! : files!)[name]!);
      kept.forget(`${author.folder}/${name}`);
      const anew = new QuickReader(project, new FactFiles({}, open)).read();
      expect(summary(reader.read()), name).toEqual(summary(anew));
    }
  });
  fc.assert(holds, { seed: 7, numRuns: 6, endOnFailure: true });
});

function summary(reading: ReturnType<QuickReader["read"]>) {
  return reading.kind === "linked" ? reading.linked : reading;
}
