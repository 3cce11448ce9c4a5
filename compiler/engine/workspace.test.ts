/** A project that stays open: what is wrong is told as the author types, whether it is saved or not. */
import { expect, test } from "vitest";
import { projectIn } from "../project.ts";
import { read } from "../read/read.ts";
import { Author } from "../testing/author.ts";
import { shopOf, twoParts } from "../testing/shop.ts";
import { openWorkspace } from "./workspace.ts";

test("a mistake is found while it is only typed, and is gone when it is undone", () => {
  using author = new Author(shopOf(twoParts));
  const workspace = openWorkspace(projectIn(author.folder));
  const file = `${author.folder}/deploy/place.ts`;
  const text = author.read("deploy/place.ts");
  const told = () => workspace.findings().map(({ code }) => code);
  expect(told()).toEqual([]);

  workspace.change(file, text.replaceAll("PostgreSQL & HttpHosting", "HttpHosting"));
  expect(told()).toContain("H0101");
  const [place] = workspace.model()?.topologies.values() ?? [];
  expect(place?.offers.capabilities).toEqual(["HttpHosting"]);
  workspace.change(file, "class {");
  expect(told()).toEqual(["H0604"]);
  expect(workspace.model()).toBeUndefined();
  workspace.change(file, undefined);
  expect(told()).toEqual([]);
});

test("what was saved, made and removed is seen once it is told", () => {
  using author = new Author(shopOf(twoParts));
  const workspace = openWorkspace(projectIn(author.folder));
  const tell = (path: string) => workspace.change(`${author.folder}/${path}`, undefined);
  const scores = () => [...(workspace.model()?.scores.keys() ?? [])];
  expect(scores()).toContain("deploy/shop.score.ts#ShopScore");
  author.write("deploy/more.score.ts", author.read("deploy/shop.score.ts"));
  tell("deploy/more.score.ts");
  expect(scores()).toContain("deploy/more.score.ts#ShopScore");
  author.remove("deploy/more.score.ts");
  tell("deploy/more.score.ts");
  expect(scores()).not.toContain("deploy/more.score.ts#ShopScore");
});

test("a text that is not whole yet is told as the type checker would tell it", () => {
  using author = new Author(shopOf(twoParts));
  const project = projectIn(author.folder);
  const workspace = openWorkspace(project);
  const file = `${author.folder}/deploy/shop.score.ts`;
  const text = author.read("deploy/shop.score.ts");
  const slips = [text.slice(0, -20), text.replace("this.db", "this."), "class {", "export cons"];
  for (const slip of slips) {
    workspace.change(file, slip);
    const reference = read(project, new Map([[file, slip]]));
    expect(workspace.findings(), slip).toEqual(
      reference.kind === "unreadable" ? reference.diagnostics : [],
    );
  }
});
