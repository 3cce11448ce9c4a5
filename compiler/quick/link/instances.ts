/** Reads where Scores are made: every `new X(…)` in a value. */
import type { InstanceModel, Literal } from "../../model/index.ts";
import type { CreationFacts, ValueFacts } from "../value-facts.ts";
import { isHarmonys } from "./harmonys.ts";
import type { Linking } from "./linking.ts";
import { literalOf, type LiteralSite } from "./literal.ts";
import type { NamedClass } from "./names.ts";
import { idOf } from "./place.ts";
import { scoreBehind } from "./shapes.ts";

/** In the order of the source. */
export function instancesIn(site: LiteralSite, value: ValueFacts): readonly InstanceModel[] {
  return creationsIn(value)
    .filter((creation) => !isSecret(site, creation))
    .map((creation) => instanceOf(site, creation));
}

/** The Scores that are made. */
export function creationsIn(value: ValueFacts): readonly CreationFacts[] {
  switch (value.is) {
    case "creation":
      return [value, ...value.given.flatMap(creationsIn)];
    case "list":
      return value.items.flatMap(creationsIn);
    case "record":
      return value.fields.flatMap((each) => creationsIn(each.value));
    case "spread":
      return creationsIn(value.value);
    case "choice":
      return [...creationsIn(value.whenTrue), ...creationsIn(value.whenFalse)];
    default:
      return [];
  }
}

function isSecret({ linking, file }: LiteralSite, { path }: CreationFacts): boolean {
  return isHarmonys(linking.project, linking.names.find(file, path), "Secret");
}

function instanceOf(site: LiteralSite, creation: CreationFacts): InstanceModel {
  const { linking, file } = site;
  const made = scoreBehind(linking, file, creation);
  linking.meet(made);
  const own = { score: idOf(linking, made), span: creation.span };
  const [spec] = creation.given;
  if (!spec || !takesSpec(linking, made)) return own;
  const argument = literalOf(site, spec);
  const specName = nameIn(argument);
  return { ...own, argument, ...(specName === undefined ? {} : { specName }) };
}

// A class with a constructor of its own decides itself what its arguments mean; unless it hands the first one on.
function takesSpec({ lineages }: Linking, made: NamedClass): boolean {
  const constructions = lineages.of(made).classes.map(({ facts }) => facts.construction);
  const nearest = constructions.find((each) => each !== undefined);
  return nearest?.handsOnItsFirst ?? true;
}

function nameIn(argument: Literal): InstanceModel["specName"] {
  if (argument.kind !== "record") return undefined;
  const name = argument.fields.find((field) => field.name === "name")?.value;
  return name?.kind === "text" ? { text: name.value, span: name.span } : undefined;
}
