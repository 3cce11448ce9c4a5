/** A project of an author who has nothing of harmony yet, and what is planned for it. */
import { Author } from "../../testing/author.ts";
import { usualChoices } from "../choices.ts";
import { hostOf } from "../host.ts";
import { plan } from "../plan.ts";

export const request = { sample: false, ci: true, install: true, yes: true, dryRun: false };

export function manifest(more: object = {}): string {
  return JSON.stringify({ name: "@acme/shop", ...more });
}

/** A project with a start script, unless `files` say otherwise. */
export function projectOf(files: Readonly<Record<string, string>>): Author {
  const author = new Author({
    "package.json": manifest({ scripts: { start: "node src/server.cjs" } }),
    "src/server.cjs": `require("node:http").createServer().listen(process.env.PORT)`,
    ...files,
  });
  if (!("deploy/package.json" in files)) author.remove("deploy/package.json");
  return author;
}

/** The text of every file that would be written, by its path. */
export function planned(author: Author): ReadonlyMap<string, string> {
  const host = hostOf(author.folder);
  const steps = plan(host, usualChoices(host, request));
  return new Map(steps.map(({ path, after }) => [path, after]));
}
