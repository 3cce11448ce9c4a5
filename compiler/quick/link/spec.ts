/** Reads the type of a Score's spec. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { SpecModel } from "../../model/index.ts";
import type { TypeFacts } from "../type-facts.ts";
import { dataText, fieldsOf, presentText } from "./data.ts";
import type { Linking } from "./linking.ts";
import { Undecidable } from "./undecidable.ts";

/** The spec that `type`, written in `file`, describes: plain data, or undecidable. */
export function specModel(linking: Linking, file: string, type: TypeFacts, span: Span): SpecModel {
  const text = dataText(linking, file, type);
  const isBare = type.is === "word" && type.word === "object";
  const fields = isBare ? new Map() : fieldsOf(linking, file, type);
  if (!fields) throw new Undecidable("a spec has no plain fields");
  const models = Array.from(
    fields.values(),
    ({ file: owner, member: { name, type, optional } }) => {
      const shown = optional ? presentText : dataText;
      return { name, type: shown(linking, owner, type), optional };
    },
  );
  const sorted = models.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { type: text, span, fields: sorted, notData: [] };
}
