/** Takes out of a text what differs from run to run: folders, ports, process numbers, times, people. */
import { hostname, userInfo } from "node:os";
import { repository, type Sandbox } from "./sandbox.ts";

/** The ports that examples ask for by number stay readable. */
const fixedPorts = new Set(["8099"]);

export function normalised(text: string, sandbox: Sandbox): string {
  return withoutRepeats(steady(text, sandbox));
}

function steady(text: string, sandbox: Sandbox): string {
  return text
    .replaceAll(sandbox.folder, "<sandbox>")
    .replaceAll(repository, "<repository>/")
    .replaceAll(`${userInfo().username}@${hostname()}`, "<user>@<host>")
    .replaceAll(hostname(), "<host>")
    .replaceAll(process.execPath, "<node>")
    .replace(/\d{4}-\d\d-\d\d[T ][\d:.]+( ?Z| UTC)?/g, "<time>")
    .replace(/\b\d\d:\d\d:\d\d\b/g, "<time>")
    .replace(/\b(pid|process) \d+/g, "$1 <pid>")
    .replace(/held by `[^`]+` \(pid/g, "held by `<command>` (pid")
    .replace(
      /\b(127\.0\.0\.1|localhost):(\d{4,5})\b/g,
      (_all, host, port) => `${host}:${kept(port)}`,
    )
    .replace(/\bport (\d{4,5})\b/g, (_all, port) => `port ${kept(port)}`)
    .replace(/\b\d+(\.\d+)? ?(ms|s|seconds|minutes)\b/g, "<duration>")
    .replace(/\b\d+ (attempts|tries|times)\b/g, "<n> $1")
    .replace(/(PostgreSQL \d+)\.\d+ on .*/g, "$1 on <platform>")
    .replace(/<time> \[\d+\]/g, "<time> [<pid>]")
    .replaceAll(/[ \t]+$/gm, "");
}

/** How often something was logged before the end differs from run to run. */
function withoutRepeats(text: string): string {
  const seen = new Set<string>();
  const isNews = (line: string) => !line.includes("<time>") || !seen.has(line.slice(9));
  const lines = text.split("\n").filter((line) => isNews(line) && seen.add(line.slice(9)));
  return lines.join("\n");
}

function kept(port: string): string {
  return fixedPorts.has(port) ? port : "<port>";
}
