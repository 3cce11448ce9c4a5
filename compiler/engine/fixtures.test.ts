/** Every fixture of a rule, and every source that is mutated, is read the same by syntax first as by the type checker. */
import { globSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { fixtureOf, fixturesIn } from "../check/fixture.ts";
import { Sandbox } from "../check/sandbox.ts";
import { subjects } from "../mutants/subjects.ts";
import { projectIn } from "../project.ts";
import { read } from "../read/read.ts";
import { disagreements } from "../testing/written/disagreement.ts";
import { analyse } from "./analyse.ts";

const modules = join(import.meta.dirname, "../../node_modules");
const rules = join(import.meta.dirname, "../check");

test("all of them in one project", { timeout: 120_000 }, async () => {
  using sandbox = new Sandbox(modules);
  const files: Record<string, string> = {};
  const add = (name: string, fixture: ReturnType<typeof fixtureOf>): void => {
    sandbox.add(name, fixture);
    for (const { path, text } of fixture) files[`${name}/${path}`] = text;
  };
  for (const [index, folder] of globSync("*/rule.ts", { cwd: rules }).toSorted().entries())
    for (const name of fixturesIn(join(rules, dirname(folder))))
      add(`rule-${index}-${name}`, fixtureOf(join(rules, dirname(folder)), name));
  for (const [index, subject] of subjects().entries()) add(`subject-${index}`, subject.files);

  const project = projectIn(sandbox.folder);
  const [reference, ours] = [read(project), await analyse(project)];
  if (reference.kind === "unreadable" || ours.kind === "unreadable")
    throw new TypeError(JSON.stringify([reference, ours]).slice(0, 2000));
  expect(reference.model.scores.size).toBeGreaterThan(300);
  expect(disagreements(reference.model, ours.model, files).slice(0, 5).join("\n\n")).toBe("");
});
