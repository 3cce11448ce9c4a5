/** The process beside tsserver: reads the projects, so that the editor never waits for it. */
import { Projects } from "../projects.ts";
import type { OpenProject } from "../open-project.ts";
import type { Answered, Asked, ShownFinding, ShownSheet } from "./message.ts";

/** Answers the plug-in at the other end of the channel, until that goes away. */
export function serve(): void {
  // Standard error is the log of tsserver.
  const projects = new Projects((error) => process.stderr.write(`${String(error)}\n`));
  let last: Asked | undefined;
  process.on("message", (asked: Asked) => {
    for (const { file, text } of asked.changes) projects.change(file, text);
    // Of a burst of questions only the last is answered.
    if (last === undefined) setImmediate(() => (answer(last!, projects), (last = undefined)));
    last = asked;
  });
  process.once("disconnect", () => process.exit(0));
}

function answer({ turn, shown }: Asked, projects: Projects): void {
  projects.look();
  const sheets = shown.flatMap((file) => {
    const project = projects.around(file);
    return project === undefined ? [] : [sheetOf(file, project)];
  });
  process.send?.({ turn, sheets } satisfies Answered);
}

function sheetOf(file: string, project: OpenProject): ShownSheet {
  const { findings, hovers, links } = project.sheet(file);
  return {
    file,
    root: project.root,
    findings: findings
      .filter(isOurs)
      .map((finding) => ({ finding, fixes: fixesOf(finding, project) })),
    hovers,
    links,
  };
}

/** TypeScript itself says what it can't parse or find. */
function isOurs({ code }: ShownFinding["finding"]): boolean {
  return code !== "H0604" && code !== "H0605";
}

function fixesOf(finding: ShownFinding["finding"], project: OpenProject): ShownFinding["fixes"] {
  return project.offers(finding).map(({ fix: { title }, changes }) => ({
    title,
    changes: [...changes].map(([path, own]) => ({ file: project.absolute(path), changes: own })),
  }));
}
