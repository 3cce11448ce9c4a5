/** Ci: where the project is built when someone pushes to it. */
import { posix } from "node:path";
import { isThere, namesIn, nearestWith, textOf } from "./texts-on-disk.ts";

export type Ci =
  | { readonly kind: "github"; /** A workflow checks Scores already. */ readonly checks: boolean }
  | { readonly kind: "other"; readonly file: string };

const others = [
  ".gitlab-ci.yml",
  ".circleci/config.yml",
  "azure-pipelines.yml",
  "bitbucket-pipelines.yml",
  "Jenkinsfile",
  ".travis.yml",
  ".woodpecker.yml",
  ".drone.yml",
  ".buildkite/pipeline.yml",
  ".forgejo/workflows",
  ".gitea/workflows",
];

/** That of the repository: GitHub's, unless there is another one and none of GitHub's. */
export function ciOf(root: string): Ci {
  const repository = nearestWith(".git", root) ?? root;
  const folder = posix.join(repository, ".github/workflows");
  const texts = namesIn(folder).map((name) => textOf(posix.join(folder, name)) ?? "");
  const other = others.find((file) => isThere(posix.join(repository, file)));
  if (texts.length === 0 && other) return { kind: "other", file: other };
  // What lies above the project is not written to.
  if (repository !== root) return { kind: "other", file: posix.relative(root, folder) };
  return { kind: "github", checks: texts.some((text) => text.includes("harmony-gen")) };
}
