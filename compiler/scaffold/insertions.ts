/** Insertions: what files that are there already say about something new. */
import { posix } from "node:path";
import { type Diagnostic, DiagnosticError, didYouMean } from "@harmony/runtime/diagnostic";
import { changed, type Step } from "../init/step.ts";
import type { Addition } from "./edit-class.ts";
import type { Home } from "./home.ts";
import type { Names } from "./named.ts";
import type { NewRequest } from "./new-request.ts";
import { camel } from "./writings.ts";

/** The door of the package names it, and the class that `request.in` names has it. */
export async function insertions(
  request: NewRequest,
  names: Names,
  home: Home,
): Promise<readonly Step[]> {
  return [...exported(request, names, home), ...(await inserted(request, names, home))];
}

function exported({ kind }: NewRequest, names: Names, home: Home): readonly Step[] {
  const path = posix.join(home.folder, "index.ts");
  const before = home.sources.get(path);
  if (before === undefined || kind === "app") return [];
  const word = kind === "capability" ? "export type *" : "export *";
  const line = `${word} from "./${posix.join(home.place, `${names.label}.${kind}`)}${home.extension}";\n`;
  const after = `${before}${before === "" || before.endsWith("\n") ? "" : "\n"}${line}`;
  return changed(path, "the package's door", before, after);
}

async function inserted(request: NewRequest, names: Names, home: Home): Promise<readonly Step[]> {
  if (request.in === undefined) return [];
  const { withPart, withTopology } = await import("./edit-class.ts");
  const edit = request.kind === "topology" ? withTopology : withPart;
  // `--in Bakery` means `BakeryScore`, too.
  for (const name of [request.in, `${request.in}Score`]) {
    const place = classNamed(name, home);
    const after = place && edit(place.text, name, additionTo(place.path, request, names, home));
    if (place && after) return changed(place.path, `${name} has it`, place.text, after);
  }
  throw new DiagnosticError(noClass(request, home));
}

function additionTo(file: string, { kind }: NewRequest, names: Names, home: Home): Addition {
  const target = posix.join(home.folder, home.place, `${names.label}.${kind}`);
  const made = `new ${names.type}({ name: "${names.label}" })`;
  return {
    field: camel(names),
    value: kind === "topology" ? names.type : made,
    type: names.type,
    from: `${fromTo(file, target)}${home.extension}`,
  };
}

function fromTo(file: string, target: string): string {
  const path = posix.relative(posix.dirname(file), target);
  return path.startsWith(".") ? path : `./${path}`;
}

function classNamed(name: string, { sources }: Home) {
  for (const [path, text] of sources)
    if (new RegExp(`\\bclass\\s+${name.replace(/\W/g, "")}\\b`).test(text)) return { path, text };
  return undefined;
}

function noClass({ kind, name, in: wanted = "" }: NewRequest, home: Home): Diagnostic {
  const what = kind === "topology" ? "app" : "composite";
  const fits =
    kind === "topology"
      ? /\bclass\s+(\w+)\s*\{(?=[^}]*\btopologies\b)/g
      : /\bclass\s+(\w+)\s+extends\s+Composite\b/g;
  const known = [...home.sources.values()].flatMap((text) =>
    [...text.matchAll(fits)].map((found) => found[1]!),
  );
  const near = didYouMean(wanted, known);
  return {
    code: "H0627",
    severity: "error",
    message: `\`${wanted}\` is no ${what} that can be added to`,
    location: { kind: "argument", argv: ["new", kind, name, "--in", wanted], index: 4 },
    notes: [
      known.length === 0
        ? `\`${home.name}\` has none`
        : `there are ${known.map((each) => `\`${each}\``).join(", ")}`,
    ],
    help:
      near === undefined
        ? ["leave `--in` out, and add it yourself"]
        : [`did you mean \`${near}\`?`],
  };
}
