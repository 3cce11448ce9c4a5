/** The project's package.json: what is installed, what can be run, and where everything is. */
import type { Choices } from "../choices.ts";
import { withValue } from "../edit-json.ts";
import { harmonyRange } from "../harmony-range.ts";
import type { Host } from "../host.ts";
import { rangeOf } from "../manifest.ts";
import { changed, type Step } from "../step.ts";
import { isMember } from "../workspaces.ts";
import { authoring } from "./deploy-package.ts";

export function projectManifest(host: Host, choices: Choices): readonly Step[] {
  const { text, json } = host.manifest;
  const entries = [
    ...workspaces(host, choices),
    ...scripts(choices)
      .filter(([name]) => json.scripts?.[name] === undefined)
      .map(([name, script]) => [["scripts", name], script] as const),
    ...dependencies(host).map(([name, range]) => [["devDependencies", name], range] as const),
    ...(host.configured ? [] : [[["harmony"], configuration(choices)] as const]),
  ];
  const after = entries.reduce((edited, [path, value]) => withValue(edited, path, value), text);
  return changed("package.json", "packages, scripts, and where everything is", text, after);
}

function configuration({ folder }: Choices) {
  return {
    tsconfig: `${folder}/tsconfig.json`,
    generated: `${folder}/generated`,
    bundle: `${folder}/dist`,
  };
}

function scripts({ app, folder }: Choices) {
  return [
    ["harmony:gen", "harmony-gen"],
    ["harmony:check", `harmony-gen check && tsc -p ${folder}`],
    ["deploy:local", `harmony-gen && harmony-${app} deploy local`],
  ] as const;
}

/** What Scores are compiled with, of others. */
export const others = Object.entries({ "@types/node": "^24.10.1", typescript: "^7.0.2" });

function dependencies(host: Host): readonly (readonly [string, string])[] {
  const own = host.workspaces ? [] : authoring;
  const harmony = ["@harmony/compiler", ...own].map((name) => [name, harmonyRange(host, name)]);
  return [...harmony, ...others]
    .map(([name = "", range = ""]) => [name, range] as const)
    .filter(([name]) => rangeOf(host.manifest, name) === undefined);
}

function workspaces({ workspaces: listed, manifest }: Host, { folder }: Choices) {
  if (listed?.file !== "package.json" || isMember(listed, folder)) return [];
  const path = Array.isArray(manifest.json.workspaces) ? [] : ["packages"];
  return [
    [
      ["workspaces", ...path],
      [...listed.globs, folder],
    ] as const,
  ];
}
