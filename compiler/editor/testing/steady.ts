/** A conversation without what differs from machine to machine, and without whole files. */
import { join } from "node:path";
import type { Author } from "../../testing/author.ts";
import { versionOf } from "../../cli/version.ts";

export function steady(transcript: readonly string[], { folder }: Author): string {
  return `${transcript.join("\n")}\n`
    .replaceAll(folder, "<project>")
    .replaceAll(join(import.meta.dirname, "../../.."), "<harmony>")
    .replaceAll(`"version":"${versionOf()}"`, '"version":"<version>"')
    .replace(/"processId":\d+/g, '"processId":"<pid>"')
    .replace(/"body":\["\d+"[^\]]*\]/g, '"body":["…"]')
    .replace(/^(→ .*"(?:text|newText|fileContent)":)"(?:[^"\\]|\\.)*"/gm, '$1"…"');
}
