/** Groups: a file for each of the author's folders, small ones whole, large ones divided so that they hardly change. */
import { expect, test } from "vitest";
import type { CheckedApp } from "../check/check.ts";
import type { ScoreModel } from "../model/index.ts";
import { groupsOf } from "./groups.ts";

const app = {
  name: "shop",
  app: { packageName: "shop-deploy" },
  model: {
    packages: [
      { name: "shop-deploy", folder: "apps/shop/deploy" },
      { name: "@acme/stores-deploy", folder: "stores" },
    ],
  },
} as unknown as CheckedApp;

test.for<[name: string, file: string, packageName: string]>([
  ["shop", "apps/shop/deploy/shop.score.ts", "shop-deploy"],
  ["shop", "apps/shop/deploy/src/scores/shop.ts", "shop-deploy"],
  ["web-front", "apps/shop/deploy/src/webFront/page.score.ts", "shop-deploy"],
  ["stores", "stores/index.ts", "@acme/stores-deploy"],
  ["postgres", "stores/sql/postgres/score.ts", "@acme/stores-deploy"],
  ["postgres", "node_modules/@harmony/deploy/dist/postgres/score.d.ts", "@harmony/deploy"],
  ["deploy", "node_modules/@harmony/deploy/dist/score.d.ts", "@harmony/deploy"],
  ["postgres", "../elsewhere/deploy/postgres/score.ts", "@harmony/deploy"],
  ["scores", "../deploy/score.ts", ""],
])("%s.interpret.ts is for %s of %s", ([name, file, packageName]) => {
  expect(groupsOf(app, [score(file, packageName)]).map((group) => group.name)).toEqual([name]);
});

test("folders that would be called the same are told apart, whatever the order of files", () => {
  const scores = [
    score("stores/a/postgres/score.ts", "@acme/stores-deploy"),
    score("stores/b/postgres/score.ts", "@acme/stores-deploy"),
    score("apps/shop/deploy/postgres/score.ts", "shop-deploy"),
    score("apps/shop/deploy/src/postgres/score.ts", "shop-deploy"),
    score("apps/shop/deploy/cache/score.ts", "shop-deploy"),
  ];
  const named = namesByFile(groupsOf(app, scores));
  expect(Object.values(named)).toEqual([
    "cache",
    "shop-deploy-postgres",
    "shop-deploy-postgres-2",
    "acme-stores-deploy-a-postgres",
    "acme-stores-deploy-b-postgres",
  ]);
  expect(namesByFile(groupsOf(app, scores.toReversed()))).toEqual(named);
});

test("Scores stand in the order of their sources", () => {
  const inOrder = [
    { ...score("apps/shop/deploy/a.ts"), id: "z", span: { line: 3, column: 14 } },
    { ...score("apps/shop/deploy/a.ts"), id: "y", span: { line: 20, column: 14 } },
    { ...score("apps/shop/deploy/b.ts"), id: "x", span: { line: 1, column: 14 } },
  ] as unknown as readonly ScoreModel[];
  expect(groupsOf(app, inOrder.toReversed())[0]!.scores).toEqual(inOrder);
});

test("a large folder is divided into files of at most a hundred Scores", () => {
  const groups = groupsOf(app, many(5_000));
  expect(groups.flatMap((group) => group.scores)).toHaveLength(5_000);
  expect(Math.max(...groups.map((group) => group.scores.length))).toBeLessThanOrEqual(100);
  expect(groups.length).toBeLessThan(150);
  expect(new Set(groups.map((group) => group.name)).size).toBe(groups.length);
});

test("one Score more changes one file, or divides one", () => {
  const before = filled(many(1_000));
  for (let count = 1_001; count < 1_020; count++) {
    const after = filled([...many(1_000), score(`apps/shop/deploy/s-${count}.ts`)]);
    const differing = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
    const gone = [...before.keys()].filter((name) => !after.has(name));
    expect([
      [1, 0],
      [2, 1],
    ]).toContainEqual([differing.length, gone.length]);
  }
});

function filled(scores: readonly ScoreModel[]): ReadonlyMap<string, string> {
  const groups = groupsOf(app, scores);
  return new Map(groups.map((group) => [group.name, group.scores.map(({ id }) => id).join()]));
}

function namesByFile(groups: ReturnType<typeof groupsOf>): Readonly<Record<string, string>> {
  const named = groups.flatMap(({ name, scores }) => scores.map(({ file }) => [file, name]));
  return Object.fromEntries(named.toSorted());
}

function many(count: number): readonly ScoreModel[] {
  return Array.from({ length: count }, (_, each) => score(`apps/shop/deploy/s-${each}.ts`));
}

function score(file: string, packageName = "shop-deploy"): ScoreModel {
  const span = { file, line: 1, column: 1, length: 1 };
  return { id: `${file}#Score`, name: "Score", file, packageName, span } as ScoreModel;
}
