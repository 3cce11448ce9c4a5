/** The sources that are mutated: the examples, the provider Scores, and every passing fixture of a rule. */
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type FixtureFile, fixtureOf, fixturesIn } from "../check/fixture.ts";
import { shopOf, twoParts } from "../testing/shop.ts";
import { harnessed } from "./harness.ts";
import type { Subject } from "./mutant.ts";

const repository = join(import.meta.dirname, "../..");
const rules = join(import.meta.dirname, "../check");

/** Every subject, each with an app that deploys it wherever that can be told. */
export function subjects(): readonly Subject[] {
  return [...examples(), ...providers(), shop(), ...fixtures()].map(harnessed);
}

/** As they are, and with all they use in their own sources, so that it can be changed too. */
function examples(): readonly Subject[] {
  return globSync("examples/*/deploy", { cwd: repository })
    .toSorted()
    .flatMap((folder) => {
      const name = basename(dirname(folder));
      const files = sourcesIn(folder);
      return [{ name, files }, whole(name, files)];
    });
}

function whole(name: string, files: readonly FixtureFile[]): Subject {
  const own = files.map(({ path, text }) => ({
    path,
    text: text
      .replaceAll('"@harmony/deploy"', '"./providers.ts"')
      .replaceAll('"@harmony/topologies"', '"./places.ts"')
      .replaceAll(/\b(Local|Memory)Topology\b/g, "RackTopology")
      .replace("{ RackTopology, RackTopology }", "{ RackTopology }"),
  }));
  const places = fixtureOf(join(rules, "missing-capability"), "ok").filter(
    ({ path }) => path === "places.ts",
  );
  const door = {
    path: "providers.ts",
    text: 'export { HttpServerScore } from "./http-server.ts";\nexport { PostgresScore } from "./postgres.ts";\n',
  };
  const scores = providers().flatMap((each) => each.files);
  return { name: `${name} whole`, files: [...own, ...places, door, ...scores] };
}

function providers(): readonly Subject[] {
  return ["http-server", "postgres"].map((name) => ({
    name: `deploy ${name}`,
    files: [{ path: `${name}.ts`, text: textOf(`deploy/${name}/score.ts`) }],
  }));
}

function shop(): Subject {
  const files = Object.entries(shopOf(twoParts)).map(([path, text]) => ({
    path: basename(path),
    text,
  }));
  return { name: "shop", files };
}

/**
 * Fixtures with a tsconfig of their own are about the tsconfig. Where packages name each other, a sandbox with many
 * copies of them can not tell which is meant.
 */
function fixtures(): readonly Subject[] {
  const folders = globSync("*/rule.ts", { cwd: rules }).map(dirname).toSorted();
  const alone = folders.filter((folder) => folder !== "runtime-reaches-harmony");
  const found = alone.flatMap((folder) =>
    fixturesIn(join(rules, folder))
      .filter((name) => name.startsWith("ok"))
      .map((name) => ({ name: `${folder} ${name}`, files: fixtureOf(join(rules, folder), name) })),
  );
  // One name for all single files, so that fixtures of the same text make the same mutants.
  const single = found.map(({ name, files }) =>
    files.length === 1 ? { name, files: [{ ...files[0]!, path: "score.ts" }] } : { name, files },
  );
  return single.filter(({ files }) => !files.some(({ path }) => path === "tsconfig.json"));
}

function sourcesIn(folder: string): readonly FixtureFile[] {
  return globSync("*.ts", { cwd: join(repository, folder) })
    .toSorted()
    .map((path) => ({ path, text: textOf(`${folder}/${path}`) }));
}

function textOf(path: string): string {
  return readFileSync(join(repository, path), "utf8");
}
