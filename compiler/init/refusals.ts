/** What keeps a project from being begun, as diagnostics. */
import type { Diagnostic, Location } from "@harmony/runtime/diagnostic";

/** Neither `folder` nor one above it has a package.json. */
export function noManifest(folder: string): Diagnostic {
  return {
    code: "H0620",
    severity: "error",
    message: "there is no package.json here to add to",
    location: { kind: "file", path: folder },
    notes: ["`harmony-gen init` adds to a project that is there; it does not make one"],
    help: ["make one with `npm init -y`, or name the project's folder: `--project <folder>`"],
  };
}

/** `path` is there, and is not what it would have to be. `snippet` is what of it is wrong. */
export function inTheWay(
  path: string,
  why: string,
  help: readonly string[],
  found?: { readonly text: string; readonly snippet: string },
): Diagnostic {
  return {
    code: "H0621",
    severity: "error",
    message: `\`${path}\` is in the way: ${why}`,
    location: found ? placeIn(path, found.text, found.snippet) : { kind: "file", path },
    notes: ["nothing that somebody else wrote is overwritten"],
    help,
  };
}

export function unreadableJson(path: string, text: string): Diagnostic {
  return {
    code: "H0622",
    severity: "error",
    message: `\`${path}\` is not a JSON object, so nothing can be added to it`,
    location: { kind: "file", path, ...whereItBreaks(text) },
    help: ["correct it, and run the command again"],
  };
}

/** Yarn would keep the packages in archives. */
export function plugAndPlay(): Diagnostic {
  return {
    code: "H0628",
    severity: "error",
    message:
      "yarn keeps the packages of this project in archives, where harmony does not find them",
    location: { kind: "file", path: ".yarnrc.yml" },
    notes: ["Plug'n'Play is what yarn does unless it is told otherwise"],
    help: ["add `nodeLinker: node-modules` to .yarnrc.yml, and run `yarn install`"],
  };
}

/** The package manager did not end well. */
export function notInstalled(command: string, ended: string): Diagnostic {
  return {
    code: "H0623",
    severity: "error",
    message: `the packages can not be installed: \`${command}\` ${ended}`,
    notes: ["everything else is written, and what is there already is left as it is"],
    help: [
      `see what it says, mend that, and run \`harmony-gen init\` again`,
      "`harmony-gen init --no-install` leaves installing to you",
    ],
  };
}

function placeIn(path: string, text: string, snippet: string): Location {
  const at = Math.max(0, text.indexOf(snippet));
  const lines = text.slice(0, at).split("\n");
  const column = (lines.at(-1)?.length ?? 0) + 1;
  const span = { file: path, line: lines.length, column, length: Math.max(1, snippet.length) };
  return { kind: "source", span };
}

function whereItBreaks(text: string): { readonly line?: number } {
  try {
    JSON.parse(text);
    return {};
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1];
    return line ? { line: Number(line) } : {};
  }
}
