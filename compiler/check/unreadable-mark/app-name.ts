/** The name of an app: it becomes a command, a folder and a label, so it is lower-case words joined by `-`. */
import type { AppModel } from "../../model/index.ts";
import { meant } from "../meant.ts";
import type { Finding } from "../rule.ts";

/** What is wrong with the name of `app`, if anything is. */
export function nameFinding({ name: className, mark }: AppModel): readonly Finding[] {
  const { name } = mark;
  if (name === undefined || name.kind === "hole") {
    const what = name === undefined || name.reason === "missing" ? "is missing" : "can not be read";
    const message = `the name of the app \`${className}\` ${what}`;
    const label = name === undefined ? "has no name" : "must be a literal";
    return [{ at: name?.span ?? mark.span, message, label, help: ['write `name: "bakery"`'] }];
  }
  if (RESERVED.has(name.value)) return [reserved(name)];
  return NAME.test(name.value) ? [] : [unfit(name)];
}

interface WrittenName {
  readonly value: string;
  readonly span: Finding["at"];
}

// A DNS label, because topologies name things after the app.
const NAME = /^(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
// `harmony-gen` is the compiler.
const RESERVED: ReadonlySet<string> = new Set(["gen"]);

function reserved({ value, span }: WrittenName): Finding {
  return {
    at: span,
    message: `an app can not be named \`${value}\``,
    label: `\`harmony-${value}\` is a command of harmony itself`,
    help: ["give it another name"],
  };
}

function unfit({ value, span }: WrittenName): Finding {
  const better = value
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[-0-9]+|-+$/g, "");
  return {
    at: span,
    message: `\`${value}\` is not a name for an app`,
    label: "names a command and what is deployed",
    notes: [
      "a name is lower-case words joined by `-`, starts with a letter, and has at most 40 signs",
    ],
    ...(NAME.test(better) && { fixes: [meant(withoutQuotes(span), value, better)] }),
    help: NAME.test(better) ? [`did you mean \`${better}\`?`] : ['write one like `"bakery"`'],
  };
}

function withoutQuotes(span: WrittenName["span"]): WrittenName["span"] {
  return { ...span, column: span.column + 1, length: span.length - 2 };
}
