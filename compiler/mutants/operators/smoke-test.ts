/** A smoke test is taken away, or proves nothing any more. */
import ts from "typescript";
import { before, mark, remove, replace } from "../edit.ts";
import { type Draft, type Edit, MARK, type Operator, type Subject } from "../mutant.ts";
import { all, classesOf, decoratorOf, smokeTestsOf } from "../source.ts";
import { blind, found, passes } from "./draft.ts";

const BODY = blind("types do not say whether a test can fail");
const MISSING = blind("types do not say that a Score is proven");

type Test = ReturnType<typeof smokeTestsOf>[number];

export const smokeTest: readonly Operator[] = [
  without("a smoke test is removed", (test) => remove(test)),
  without("a smoke test loses its mark", (test) => remove(decoratorOf(test, "smoke")!)),
  hollowed("a smoke test is emptied", (test) => replace(test.body, "{}")),
  hollowed("a smoke test swallows every failure", (test) =>
    replace(test.body, `{ try ${test.body.getText()} catch {} }`),
  ),
  hollowed("a smoke test returns before it asks", (test) =>
    before(test.body.statements[0]!, "return;\n    "),
  ),
  hollowed("a smoke test asks behind a condition that never holds", (test) =>
    replace(test.body, `{ if (false) ${test.body.getText()} }`),
  ),
  hollowed("a smoke test expects what always holds", (test) => {
    const probe = test.parameters[1]?.name.getText();
    return probe && replace(test.body, `{ ${probe}.expect(true, "it is there"); }`);
  }),
  hollowed("a smoke test does not await", (test) => eachAwait(test, (asked) => `void ${asked}`)),
  hollowed("a smoke test catches the promise", (test) =>
    eachAwait(test, (asked) => `await ${asked}.catch(() => undefined)`),
  ),
  hollowed("a smoke test handles the rejection", (test) =>
    eachAwait(test, (asked) => `await ${asked}.then(() => undefined, () => undefined)`),
  ),
  hollowed("a smoke test settles its promises", (test) =>
    eachAwait(test, (asked) => `await Promise.allSettled([${asked}])`),
  ),
  hollowed("a smoke test asks later", (test) =>
    eachAwait(test, (asked) => `setTimeout(() => ${asked}, 0)`),
  ),
  hollowed("a smoke test does not await a function that asks", (test) =>
    replace(test.body, `{ const later = async () => ${test.body.getText()}; void later(); }`),
  ),
  hollowed("a smoke test asks in a function that nobody calls", (test) =>
    replace(test.body, `{ const later = async () => ${test.body.getText()}; void later; }`),
  ),
  {
    name: "a promise is not said",
    drafts: (subject) =>
      tests(subject).flatMap(({ test }) =>
        found(
          "H0303",
          [...docsOf(test).map(remove), mark(test.name)],
          blind("a comment has no type"),
        ),
      ),
  },
  {
    name: "a promise is empty",
    drafts: (subject) =>
      tests(subject).flatMap(({ test }) =>
        found(
          "H0303",
          [...docsOf(test).map((doc) => replace(doc, "/** */")), mark(test.name)],
          blind("a comment has no type"),
        ),
      ),
  },
  {
    name: "a deadline is not a duration",
    drafts: (subject) =>
      tests(subject).map(({ test }) =>
        found(
          "H0403",
          [replace(decoratorOf(test, "smoke")!, `@smoke({ within: ${MARK}"soon" as never })`)],
          BODY,
        ),
      ),
  },
];

interface Tested {
  readonly node: ts.ClassDeclaration;
  readonly test: Test;
  readonly kind: "score" | "composite";
}

function tests(subject: Subject): readonly Tested[] {
  return (["score", "composite"] as const).flatMap((kind) =>
    classesOf(subject, kind).flatMap((node) =>
      smokeTestsOf(node).map((test) => ({ node, test, kind })),
    ),
  );
}

function without(name: string, edit: (test: Test) => Edit): Operator {
  return { name, drafts: (subject) => tests(subject).flatMap((each) => lost(each, edit)) };
}

/** A composite is proven by its parts; the only test of a Score is not to be had elsewhere. */
function lost({ node, test, kind }: Tested, edit: (test: Test) => Edit): readonly Draft[] {
  const isAbstract = node.modifiers?.some((each) => each.kind === ts.SyntaxKind.AbstractKeyword);
  if (isAbstract || smokeTestsOf(node).length > 1) return [];
  if (kind === "composite") return [passes([edit(test)])];
  return [found("H0301", [edit(test), mark(node.name!)], MISSING)];
}

function hollowed(
  name: string,
  edit: (test: Test) => Edit | readonly Edit[] | "" | undefined,
): Operator {
  return {
    name,
    drafts: (subject) =>
      tests(subject).flatMap(({ test }) => {
        // A promise that is returned without `await` passes by every `try`, and needs no `async`.
        if (/\breturn (?!await)/.test(test.body.getText())) return [];
        const edits = [edit(test) || []].flat();
        return edits.length > 0 ? [found("H0302", [...edits, mark(test.name)], BODY)] : [];
      }),
  };
}

/** Changes each `await probe.ask(…);` where nothing else in the test could fail. */
function eachAwait(test: Test, text: (asked: string) => string): readonly Edit[] {
  const awaits = all(test.body, ts.isAwaitExpression);
  const isPlain = awaits.every(
    ({ parent }) => ts.isExpressionStatement(parent) && parent.parent === test.body,
  );
  const other = /\bexpect\(|\bthrow\b|\breturn\b|\btry\b|\bassert/.test(test.body.getText());
  if (other || !isPlain) return [];
  return awaits.map((each) => replace(each, text(each.expression.getText())));
}

function docsOf(test: Test): readonly ts.JSDoc[] {
  return ts.getJSDocCommentsAndTags(test).filter(ts.isJSDoc);
}
