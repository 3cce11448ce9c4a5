/** A capability taken away from a topology is found before anything is deployed, where the author asked for it. */
import { describe, expect, test } from "vitest";
import { useAuthorProject } from "./author-project.ts";
import { normalised } from "./normalise.ts";

const project = useAuthorProject();
const whole = "extends Topology<PostgreSQL & HttpHosting>\n  implements PostgreSQL, HttpHosting";
const less = "extends Topology<HttpHosting>\n  implements HttpHosting";

describe("an author's own topology", () => {
  test("offers what the bakery needs: generated, and fresh", async () => {
    const generated = await project.gen();
    expect(generated.code, generated.output).toBe(0);
    const check = await project.gen("check");
    expect(check.code, check.output).toBe(0);
  });

  test("without PostgreSQL: refused at the part's line, with the chain", async () => {
    await project.edit("deploy/edge.topology.ts", whole, less);
    const check = await project.gen("check");
    expect(check.code, check.output).toBe(1);
    expect(check.output).toMatch(/deploy\/bakery\.score\.ts:\d+:\d+/);
    const told = normalised(check.output, project);
    await expect(told).toMatchFileSnapshot("told/capability-taken-away.txt");
  });

  test("with PostgreSQL again: nothing to find", async () => {
    await project.edit("deploy/edge.topology.ts", less, whole);
    const check = await project.gen("check");
    expect(check.code, check.output).toBe(0);
  });
});
