/** Makes holes. */
import type { Hole, HoleReason } from "../model/index.ts";
import type { Reading } from "./reading.ts";
import { spanOf, textOf } from "./span.ts";
import type { TypeScript } from "./typescript.ts";

/** A hole where `node` stands. */
export function holeAt(reading: Reading, node: TypeScript.Node, reason: HoleReason): Hole {
  return { kind: "hole", reason, text: textOf(node), span: spanOf(reading, node) };
}
