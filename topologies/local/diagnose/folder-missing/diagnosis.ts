/** Folder missing: the folder that a process was to run in does not exist. */
import type { Evidence } from "@harmony/runtime/topology";

export function folderMissing(
  name: string,
  asked: string | undefined,
  folder: string,
  home: string,
): Evidence {
  return {
    code: "H1303",
    message: `the folder that \`${name}\` runs in does not exist`,
    notes: [
      `it would be \`${folder}\``,
      asked === undefined
        ? "a process runs in the folder of the deploy package unless `directory` says otherwise"
        : `\`${asked}\` starts at the folder of the deploy package, \`${home}\``,
    ],
    help: ["correct `directory`, or make that folder"],
  };
}
