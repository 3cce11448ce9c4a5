/** Reads what a Score keeps outside its spec. */
import type { StateModel } from "../../model/index.ts";
import { nameOfKey, pathOf } from "./nodes.ts";
import type { Syntax } from "./parse.ts";
import type { SourceText } from "./source-text.ts";

const known: readonly (string | undefined)[] = ["spec", "after", "out", "interpret"];

/** `undefined` when it depends on what a constructor does. */
export function stateOf(
  source: SourceText,
  members: readonly Syntax.ClassElement[],
): readonly StateModel[] | undefined {
  const fields = members.flatMap((each) => (isKept(each) ? [each] : []));
  const made = members.find((each) => "kind" in each && each.kind === "constructor");
  if (made && fields.some((field) => field.readonly && !field.value)) return undefined;
  const own = fields.flatMap((field) => {
    const why = whyState(field);
    const span = source.span(field.key);
    return why ? [{ field: source.slice(field.key), span, why }] : [];
  });
  return [...own, ...givenTo(source, made)];
}

function isKept(field: Syntax.ClassElement): field is Syntax.PropertyDefinition {
  if (field.type !== "PropertyDefinition") return false;
  if (field.static || field.declare || known.includes(nameOfKey(field))) return false;
  const kind = field.value?.type;
  return kind !== "ArrowFunctionExpression" && kind !== "FunctionExpression";
}

function whyState({ readonly, value }: Syntax.PropertyDefinition): StateModel["why"] | undefined {
  if (!readonly) return "changes";
  return value?.type === "NewExpression" && isHolder(value) ? "holds" : undefined;
}

function isHolder({ callee }: Syntax.NewExpression): boolean {
  return /^(?:Weak)?(?:Map|Set)$/.test(pathOf(callee)?.join(".") ?? "");
}

// Parameters that are fields.
function givenTo(source: SourceText, made: Syntax.ClassElement | undefined): readonly StateModel[] {
  const params = made?.type === "MethodDefinition" ? made.value.params : [];
  return params.flatMap((each): readonly StateModel[] => {
    if (each.type !== "TSParameterProperty" || each.parameter.type !== "Identifier") return [];
    const { name, start } = each.parameter;
    const span = source.span({ start, end: start + name.length });
    return [{ field: name, span, why: each.readonly ? "given" : "changes" }];
  });
}
