/** Writings: the files that something new consists of, and what to do with it next. */
import { posix } from "node:path";
import { type KnownCapability, capabilitiesOf, isBuiltIn } from "./capabilities.ts";
import type { Home } from "./home.ts";
import type { Names } from "./named.ts";
import type { NewRequest } from "./new-request.ts";
import { appText } from "./texts/app.ts";
import { capabilityText } from "./texts/capability.ts";
import { sampleServer } from "./texts/sample-server.ts";
import { scoreText } from "./texts/score.ts";
import { serverScoreText } from "./texts/server-score.ts";
import { topologyText } from "./texts/topology.ts";

export interface Writing {
  /** Relative to the project's root. */
  readonly path: string;
  readonly what: string;
  readonly text: string;
}

export interface Writings {
  readonly files: readonly Writing[];
  readonly next: string;
}

export function writings(request: NewRequest, names: Names, home: Home): Writings {
  switch (request.kind) {
    case "score":
      return score(names, home, capabilitiesOf(request, home));
    case "app":
      return app(names, home);
    case "topology":
      return topology(names, home, capabilitiesOf(request, home));
    case "capability":
      return capability(names, home);
  }
}

function score(names: Names, home: Home, [needed]: readonly KnownCapability[]): Writings {
  const text = scoreText(
    names,
    importable(needed!, home),
    posix.join(home.place, serverFile(names)),
  );
  const file = { path: at(home, `${names.label}.score.ts`), what: "the Score", text };
  const isServer = needed?.name === "HttpHosting";
  const use = `readonly ${camel(names)} = new ${names.type}({ name: "${names.label}" });`;
  return {
    files: [...(isServer ? [server(names, home)] : []), file],
    next: `next: make it a part of a composite, and run harmony-gen\n  ${use}\n`,
  };
}

function app(names: Names, home: Home): Writings {
  const file = at(home, `${names.label}.score.ts`);
  const type = `${names.base}Score`;
  const process = { command: ["node", posix.join(home.place, serverFile(names))] };
  const ownScore = {
    path: file,
    what: "what it is made of, and what it promises",
    text: serverScoreText({ name: type, label: names.label, process }),
  };
  const isThere = home.sources.has(file);
  const imported = `./${names.label}.score${home.extension}`;
  const text = appText({ name: names.type, label: names.label, score: type, file: imported });
  return {
    files: [
      ...(isThere ? [] : [server(names, home), ownScore]),
      { path: at(home, `${names.label}.app.ts`), what: "the app", text },
    ],
    next: `next:\n  harmony-gen\n  harmony-${names.label} deploy local\n`,
  };
}

function topology(names: Names, home: Home, offers: readonly KnownCapability[]): Writings {
  const text = topologyText(
    names,
    offers.map((each) => importable(each, home)),
  );
  return {
    files: [{ path: at(home, `${names.label}.topology.ts`), what: "the topology", text }],
    next: `next: list it in an app, and run harmony-gen\n  readonly topologies = { ${camel(names)}: ${names.type} };\n`,
  };
}

function capability(names: Names, home: Home): Writings {
  const path = at(home, `${names.label}.capability.ts`);
  return {
    files: [{ path, what: "the capability", text: capabilityText(names) }],
    next: `next: a Score that needs it, and a topology that offers it\n  harmony-gen new score <Name> --needs ${names.type}\n  harmony-gen new topology <Name> --offers ${names.type}\n`,
  };
}

function server(names: Names, home: Home): Writing {
  const text = sampleServer(names.label);
  return { path: at(home, serverFile(names)), what: "a small server to begin with", text };
}

function serverFile({ label }: Names): string {
  return `${label}.server.mjs`;
}

// As the new file, which lies in the folder of the package, has to import it.
function importable(each: KnownCapability, home: Home): KnownCapability {
  if (isBuiltIn(each)) return each;
  const path = posix.relative(home.place, each.from).replace(/\.ts$/, home.extension);
  return { ...each, from: path.startsWith(".") ? path : `./${path}` };
}

function at({ folder, place }: Home, file: string): string {
  return posix.join(folder, place, file);
}

/** The name of a field that holds it. */
export function camel({ base }: Names): string {
  return base.charAt(0).toLowerCase() + base.slice(1);
}
