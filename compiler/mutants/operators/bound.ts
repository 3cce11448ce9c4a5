/** A Score's bound says something else than its `interpret` takes, or nothing. */
import ts from "typescript";
import { before, mark, replace } from "../edit.ts";
import { capabilitiesOf, firstUse } from "../first-use.ts";
import type { Draft, Operator, Subject, Witness } from "../mutant.ts";
import { boundOf, classesOf, methodOf } from "../source.ts";
import { blind, found, passes, REFUSES, refusedWithApp, SPARE, spare } from "./draft.ts";

const ANY = blind("`any` fits every bound");
const OUTPUT: Witness = {
  kind: "may refuse",
  why: "what `interpret` answers becomes `any` with it, and the smoke tests' outputs no longer fit",
};
const BODY = blind("a cast is the author's word");
const PROVEN: Witness = {
  kind: "may refuse",
  why: "only an app that deploys it makes `tsc` compare the bound",
};

export const bound: readonly Operator[] = [
  changed("a bound becomes any", "any", "H0104", ANY),
  changed("a bound becomes never", "never", "H0104", PROVEN),
  changed("a bound becomes a look-alike", "{ ensureAnything(): void }", "H0104", PROVEN),
  {
    name: "a bound is widened, interpret is not",
    drafts: (subject) =>
      // A parameter that names no capability takes any topology, and says so on purpose.
      scores(subject).flatMap(({ type, taken }) => {
        const wider = replace(type, `${type.getText()} & ${SPARE}`);
        return taken ? found("H0102", [wider, mark(type)], PROVEN, [spare]) : [];
      }),
  },
  {
    name: "a bound is widened together with interpret",
    drafts: (subject) => scores(subject).flatMap((each) => widened(subject, each)),
  },
  {
    name: "interpret takes more than the bound",
    drafts: (subject) =>
      scores(subject).flatMap(({ taken }) =>
        taken
          ? found(
              "H0102",
              [replace(taken, `${taken.getText()} & ${SPARE}`), mark(taken)],
              refusedWithApp(subject, taken),
              [spare],
            )
          : [],
      ),
  },
  {
    name: "a bound is dropped, interpret keeps it",
    drafts: (subject) =>
      scores(subject).flatMap(({ type, taken }) =>
        taken
          ? found("H0102", [replace(type, "unknown"), mark(taken)], refusedWithApp(subject, taken))
          : [],
      ),
  },
  {
    name: "interpret takes any",
    drafts: (subject) =>
      scores(subject).flatMap(({ taken }) =>
        taken ? found("H0104", [replace(taken, "any"), mark(taken)], OUTPUT) : [],
      ),
  },
  cast(
    "interpret casts its topology to a wider one",
    (name) => `(${name} as unknown as ${SPARE} & typeof ${name})`,
  ),
  cast("interpret casts its topology to any", (name) => `(${name} as any)`),
  cast("interpret casts its topology by a bracket", (name) => `(<any>${name})`),
  cast("interpret casts its topology to never", (name) => `(${name} as never as any)`),
  {
    name: "interpret puts its topology into a variable of any",
    drafts: (subject) =>
      scores(subject).flatMap(({ interpret, parameter }) =>
        interpret && parameter
          ? found(
              "H0103",
              [
                before(
                  interpret.body.statements[0]!,
                  `const wide: any = ${parameter}; void wide;\n`,
                ),
                mark(interpret.body.statements[0]!),
              ],
              BODY,
            )
          : [],
      ),
  },
];

interface Bounded {
  readonly type: ts.TypeNode;
  readonly interpret?: ReturnType<typeof methodOf>;
  /** The type of the first parameter, when it is the bound itself. */
  readonly taken?: ts.TypeNode;
  /** The first parameter, when it is a name. */
  readonly parameter?: string;
}

function scores(subject: Subject): readonly Bounded[] {
  return classesOf(subject, "score").flatMap((node) => {
    const type = boundOf(node);
    // A type parameter is bound where the class is extended.
    if (!type || node.typeParameters || type.getText() === "unknown") return [];
    const interpret = methodOf(node, "interpret");
    const first = interpret?.parameters[0];
    const same = first?.type && sameNames(first.type, type);
    const named = first && ts.isIdentifier(first.name) && isUsed(interpret, first.name.text);
    return {
      type,
      ...(interpret && { interpret }),
      ...(same && { taken: first.type! }),
      ...(named && { parameter: first.name.getText() }),
    };
  });
}

function sameNames(one: ts.TypeNode, other: ts.TypeNode): boolean {
  const names = (type: ts.TypeNode) => capabilitiesOf(type).toSorted().join();
  return names(one) === names(other);
}

function isUsed(interpret: ReturnType<typeof methodOf>, name: string): boolean {
  return interpret?.body.getText().includes(`${name}.`) ?? false;
}

function changed(name: string, text: string, code: string, witness: Witness): Operator {
  return {
    name,
    drafts: (subject) =>
      scores(subject).map(({ type }) => found(code, [replace(type, text), mark(type)], witness)),
  };
}

/** A need that no topology of the app meets; without an app, only a longer bound. */
function widened(
  subject: Subject,
  { type, taken, interpret, parameter }: Bounded,
): readonly Draft[] {
  if (!taken || !interpret || !parameter) return [];
  const edits = [
    ...[type, taken].map((each) => replace(each, `${each.getText()} & ${SPARE}`)),
    before(interpret.body.statements[0]!, `${parameter}.spare();\n`),
  ];
  const apps = classesOf(subject, "app");
  const names = capabilitiesOf(type);
  const uses = apps.flatMap((app) => names.flatMap((name) => firstUse(subject, app, name) ?? []));
  if (apps.length === 0) return [passes(edits, [spare])];
  return uses.slice(0, 1).map((use) => found("H0101", [...edits, mark(use)], REFUSES, [spare]));
}

function cast(name: string, text: (name: string) => string, witness = OUTPUT): Operator {
  return {
    name,
    drafts: (subject) =>
      scores(subject).flatMap(({ interpret, parameter }) => {
        const used = interpret && parameter && firstOf(interpret.body, parameter);
        return used
          ? found("H0103", [replace(used, text(parameter)), mark(used)], witness, [spare])
          : [];
      }),
  };
}

/** The first `topology` in `topology.ensure(…)`. */
function firstOf(body: ts.Block, name: string): ts.Identifier | undefined {
  const find = (node: ts.Node): ts.Identifier | undefined =>
    ts.isPropertyAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === name
      ? node.expression
      : ts.forEachChild(node, find);
  return find(body);
}
