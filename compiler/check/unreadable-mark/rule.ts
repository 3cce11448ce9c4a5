/** A `@score`, `@app` or `@smoke` mark that is missing, doubled, or says something that can't be read. */
import type { Fix, Span } from "@harmony/runtime/diagnostic";
import type {
  AppModel,
  ClassPlace,
  Hole,
  MarkModel,
  ScoreModel,
  SmokeTestModel,
  TextModel,
} from "../../model/index.ts";
import { importOfHarmony } from "../class-import.ts";
import { ownScores } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";
import { wordsOf } from "../words-of.ts";
import { nameFinding } from "./app-name.ts";

export const unreadableMark: Rule = {
  code: "H0403",
  name: "unreadable-mark",
  check: (model) => [
    ...ownScores(model).flatMap(findingsInScore),
    ...model.apps.flatMap(findingsInApp),
  ],
};

function findingsInScore(score: ScoreModel): readonly Finding[] {
  const own = score.smokeTests.filter((test) => test.declaredBy === score.name);
  const smoke = own.flatMap((test) => withinFindings(test));
  return score.abstract ? smoke : [...markFindings(score, "score"), ...smoke];
}

function findingsInApp(app: AppModel): readonly Finding[] {
  const marks = markFindings(app, "app");
  return app.mark.form === "none" || app.mark.form === "both"
    ? marks
    : [...marks, ...nameFinding(app)];
}

function markFindings(
  { mark, name, file, span }: ClassPlace & { readonly mark: MarkModel },
  kind: "score" | "app",
): readonly Finding[] {
  if (mark.form === "declarations") return [];
  if (mark.form === "none")
    return [{ ...unmarked(mark, name, kind), fixes: [markFix(file, name, span, kind)] }];
  if (mark.form === "both") return [doubled(mark, name, kind)];
  return summaryFinding(mark, name);
}

function unmarked(mark: MarkModel, name: string, kind: string): Finding {
  return {
    at: mark.span,
    message: `\`${name}\` has no \`@${kind}\` mark`,
    label: "what is there when it is deployed?",
    notes: ["the mark carries the sentence that plans, trees and failures show"],
    help: [`put \`@${kind}({ summary: "…" })\` above the class, or abstract before it`],
  };
}

function markFix(file: string, name: string, at: Span, kind: "score" | "app"): Fix {
  const words = wordsOf(name.replace(/(?<=.)(Score|App)$/, ""));
  const named =
    kind === "app" ? `name: ${JSON.stringify(words.toLowerCase().replaceAll(" ", "-"))}, ` : "";
  const text = `@${kind}({ ${named}summary: ${JSON.stringify(words)} })`;
  return {
    title: `mark it: \`${text}\``,
    certain: false,
    edits: [{ kind: "before", at, text }, importOfHarmony(file, kind)],
  };
}

function doubled(mark: MarkModel, name: string, kind: string): Finding {
  return {
    at: mark.span,
    message: `\`${name}\` is marked twice`,
    label: `has \`@${kind}\` and \`static readonly harmony\``,
    help: ["keep one of them; they say the same"],
  };
}

function summaryFinding({ summary, span }: MarkModel, name: string): readonly Finding[] {
  const help = ['write one sentence: `summary: "A PostgreSQL database that answers queries"`'];
  if (summary === undefined || summary.kind === "hole")
    return [unread(`the summary of \`${name}\``, summary ?? span, help)];
  if (summary.value.trim() !== "") return [];
  const message = `the summary of \`${name}\` is empty`;
  return [{ at: summary.span, message, label: "says nothing", help }];
}

/** Something of a mark that is not there, or not a literal. */
function unread(what: string, place: Hole | TextModel["span"], help: readonly string[]): Finding {
  if (!("kind" in place))
    return { at: place, message: `${what} is missing`, label: "has none", help };
  return {
    at: place.span,
    message: `${what} can not be read from the source`,
    label: place.reason === "missing" ? "is missing" : "is not a literal",
    notes: ["marks are read without running anything"],
    help,
  };
}

// The method would be replaced by what the mark returns, which never fails.
function uncalled({ span }: Hole, name: string): Finding {
  return {
    at: span,
    message: `the mark of \`${name}\` is not called`,
    label: "without `()` it takes the place of the method",
    notes: ["the method would never run, and its promise would always seem kept"],
    help: ["write `@smoke()`"],
  };
}

function withinFindings({ within, name }: SmokeTestModel): readonly Finding[] {
  const help = ["write a number with its unit: `500ms`, `30s`, `5m`"];
  if (within.kind === "hole" && within.reason === "missing") return [uncalled(within, name)];
  if (within.kind === "hole") return [unread(`the deadline of \`${name}\``, within, help)];
  if (within.kind !== "invalid") return [];
  const message = `\`${within.text}\` is not a duration`;
  return [{ at: within.span, message, label: `the deadline of \`${name}\``, help }];
}
