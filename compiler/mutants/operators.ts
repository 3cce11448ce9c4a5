/** Every operator, in the order of the matrix. */
import type { Operator } from "./mutant.ts";
import { bound } from "./operators/bound.ts";
import { keptClass } from "./operators/kept-class.ts";
import { keptFile } from "./operators/kept-file.ts";
import { keptPart } from "./operators/kept-part.ts";
import { lostCapability } from "./operators/lost-capability.ts";
import { marks } from "./operators/mark.ts";
import { part } from "./operators/part.ts";
import { reference } from "./operators/reference.ts";
import { smokeTest } from "./operators/smoke-test.ts";

export const operators: readonly Operator[] = [
  ...lostCapability,
  ...bound,
  ...smokeTest,
  ...part,
  ...reference,
  ...marks,
  ...keptPart,
  ...keptClass,
  ...keptFile,
];
