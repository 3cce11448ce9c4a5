/** What is decided by syntax is what the type checker says; and the plain forms are decided. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FixtureFile, fixtureOf, fixturesIn } from "../check/fixture.ts";
import { Sandbox } from "../check/sandbox.ts";
import { FactFiles } from "../engine/fact-files.ts";
import type { Model } from "../model/index.ts";
import { projectIn } from "../project.ts";
import { compositeBounds } from "../read/composite-bound.ts";
import { plainForms } from "../testing/plain-forms.ts";
import { shopOf } from "../testing/shop.ts";
import { disagreements } from "../testing/written/disagreement.ts";
import { link, type QuickResult } from "./link.ts";
import { openQuickProject } from "./open.ts";
import type { QuickProject } from "./quick-project.ts";

const compiler = join(import.meta.dirname, "..");
const repository = join(compiler, "..");
const sandbox = new Sandbox(join(repository, "node_modules"));
const fixtures = fixturesOf();
const known: { reference?: Model; quick?: QuickProject } = {};

beforeAll(() => {
  for (const [name, files] of fixtures) sandbox.add(name, files);
  known.reference = sandbox.read();
  known.quick = openQuickly(sandbox.folder);
});

afterAll(() => sandbox[Symbol.dispose]());

test("whatever is decided is what types say", () => {
  const differences = [...fixtures.keys()].flatMap((name) => {
    const decided = decidedIn(name, known.reference!);
    return decided ? disagreements(decided.reference, decided.quick, {}) : [];
  });
  expect(differences).toEqual([]);
});

test("plain forms are decided", () => {
  expect(openIn(linkOnly("plain"))).toEqual([]);
});

test("most of what any fixture has is decided", () => {
  const linked = [...fixtures.keys()].map(linkOnly);
  const open = linked.flatMap((each) => (each.kind === "linked" ? each.undecided : []));
  const decided = linked.flatMap((each) => (each.kind === "linked" ? countOf(each.model) : []));
  const all = decided.reduce((sum, each) => sum + each, 0);
  expect(all / (all + open.length)).toBeGreaterThan(0.6);
});

test("every Score of this repository is decided", () => {
  const result = link(openQuickly(repository));
  expect(openIn(result)).toEqual([]);
  const names = result.kind === "linked" ? [...result.model.scores.keys()] : [];
  expect(names).toContain("examples/bakery/deploy/bakery.score.ts#BakeryScore");
});

function openIn(result: QuickResult): readonly unknown[] {
  return result.kind === "linked" ? result.undecided : [result.why];
}

function openQuickly(folder: string): QuickProject {
  return openQuickProject(projectIn(folder), new FactFiles({}, new Map()))!;
}

/** The fixture `name` as if there were no other. */
function linkOnly(name: string): QuickResult {
  const files = known.quick!.files.filter((file) => file.startsWith(`${sandbox.folder}/${name}/`));
  return link({ ...known.quick!, files, named: new Set(files) });
}

function countOf({ scores, topologies, apps }: Pick<Model, "scores" | "topologies" | "apps">) {
  return scores.size + topologies.size + apps.length;
}

/** What is decided of a fixture, and the same of the reference. */
function decidedIn(name: string, reference: Model) {
  const result = linkOnly(name);
  if (result.kind === "everything") return undefined;
  const isInside = (file: string): boolean => file.startsWith(`${name}/`);
  const open = new Set(result.undecided.map(({ file, className }) => `${file}#${className}`));
  // What comes compiled is met by classes that may be open.
  const isDecided = (id: string): boolean =>
    isInside(id) && !id.includes(".d.ts#") && !open.has(id.replace(/<.*$/s, ""));
  const slice = (model: Omit<Model, "packages">): Model => ({
    ...model,
    packages: [],
    capabilities: [],
    scores: new Map([...compositeBoundsIn(model)].filter(([id]) => isDecided(id))),
    topologies: new Map([...model.topologies].filter(([id]) => isDecided(id))),
    apps: model.apps.filter(({ id }) => isDecided(id)),
    throws: model.throws.filter((each) => isDecided(`${each.span.file}#${each.className}`)),
    manifests: model.manifests.filter(({ span }) => isInside(span.file)),
  });
  return { reference: withoutBounds(slice(reference)), quick: withoutBounds(slice(result.model)) };
}

function compositeBoundsIn({ scores }: Pick<Model, "scores">): Model["scores"] {
  return compositeBounds(scores);
}

// The bound of a composite is that of its parts, some of which may be open.
function withoutBounds(model: Model): Model {
  const scores = [...model.scores].map(([id, score]) => {
    const { bound, ...others } = score;
    return [id, score.kind === "composite" ? { ...others, bound: bound.span } : score] as const;
  });
  return { ...model, scores: new Map(scores) as unknown as Model["scores"] };
}

function fixturesOf(): ReadonlyMap<string, readonly FixtureFile[]> {
  const forms = join(compiler, "read/forms");
  const rules = readdirSync(join(compiler, "check")).filter((name) =>
    existsSync(join(compiler, "check", name, "fixture")),
  );
  return new Map([
    ["plain", Object.entries(plainForms).map(([path, text]) => ({ path, text }))],
    ...fixturesIn(forms).map((name) => [`form-${name}`, shopAround(forms, name)] as const),
    ...rules.flatMap((rule) => {
      const folder = join(compiler, "check", rule);
      return fixturesIn(folder).map(
        (name) => [`${rule}-${name}`, fixtureOf(folder, name)] as const,
      );
    }),
  ]);
}

function shopAround(folder: string, name: string): readonly FixtureFile[] {
  const own = fixtureOf(folder, name).map(({ path, text }) => ({
    path: path === `${name}.ts` ? "shop.score.ts" : path,
    text,
  }));
  const shop = Object.entries(shopOf("")).map(([path, text]) => ({
    path: path.replace("deploy/", ""),
    text,
  }));
  return [...shop.filter(({ path }) => path !== "shop.score.ts"), ...own];
}
