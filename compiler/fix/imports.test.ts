/** Imports that fixes add, in the forms that files have. */
import { expect, test } from "vitest";
import { changed } from "./change.ts";
import { importChanges } from "./imports.ts";
import { Syntax } from "./syntax.ts";

const runtime = "@harmony/runtime";

test.each([
  [
    `import { score } from "@harmony/runtime";`,
    `import { score, smoke, type Probe } from "@harmony/runtime";`,
  ],
  [
    `import {\n  score,\n} from "@harmony/runtime";`,
    `import {\n  score,\n  smoke,\n  type Probe,\n} from "@harmony/runtime";`,
  ],
  [
    `import type { Dns } from '@harmony/runtime'`,
    `import type { Dns } from '@harmony/runtime'\nimport { smoke, type Probe } from '@harmony/runtime'`,
  ],
  [
    `import * as harmony from "@harmony/runtime";`,
    `import * as harmony from "@harmony/runtime";\nimport { smoke, type Probe } from "@harmony/runtime";`,
  ],
  [
    `import { type Probe, smoke } from "@harmony/runtime";`,
    `import { type Probe, smoke } from "@harmony/runtime";`,
  ],
  [`export class A {}`, `import { smoke, type Probe } from "@harmony/runtime";\nexport class A {}`],
])("%s", (before, after) => {
  expect(imported(before)).toBe(after);
});

test.each([
  ["is something else there", "const smoke = 1;"],
  ["is something else that is exported", "export class Probe {}"],
  ["is imported as a type and needed as a value", `import type { smoke } from "@harmony/runtime";`],
])("nothing is imported where the name %s", (_why, text) => {
  expect(imported(text)).toBeUndefined();
});

function imported(text: string): string | undefined {
  const changes = importChanges(new Syntax("a.ts", text), [
    { kind: "import", file: "a.ts", name: "smoke", from: runtime, isType: false },
    { kind: "import", file: "a.ts", name: "Probe", from: runtime, isType: true },
  ]);
  return changes && changed(text, changes);
}
