/** The sources that slips are made in: those of the mutants, and every accepted form of composition. */
import { join } from "node:path";
import { fixtureOf, fixturesIn } from "../check/fixture.ts";
import type { Subject } from "../mutants/mutant.ts";
import { subjects } from "../mutants/subjects.ts";
import { shopOf } from "../testing/shop.ts";

const forms = join(import.meta.dirname, "../read/forms");

export function everySubject(): readonly Subject[] {
  const accepted = fixturesIn(forms).filter((name) => !name.startsWith("refused-"));
  return [...subjects(), ...accepted.map(formOf)];
}

function formOf(name: string): Subject {
  const own = fixtureOf(forms, name).map(({ path, text }) => ({
    path: path === `${name}.ts` ? "shop.score.ts" : path,
    text,
  }));
  const shop = Object.entries(shopOf("")).map(([path, text]) => ({
    path: path.replace("deploy/", ""),
    text,
  }));
  return {
    name: `form ${name}`,
    files: [...shop.filter(({ path }) => path !== "shop.score.ts"), ...own],
  };
}
