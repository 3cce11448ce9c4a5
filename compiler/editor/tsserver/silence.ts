/** What is told when the process beside tsserver can't run: silence would look like a project without mistakes. */
import type { Diagnostic } from "@harmony/runtime/diagnostic";

/** A finding in `file` if it has to do with harmony. */
export function silenceIn(file: string, text: string, why: string): readonly Diagnostic[] {
  const about = /["']@harmony\//.exec(text);
  if (!about) return [];
  const before = text.slice(0, about.index).split("\n");
  const span = { file, line: before.length, column: before.at(-1)!.length + 1, length: 10 };
  return [
    {
      code: "H0640",
      severity: "warning",
      message: "harmony can not tell what is wrong here",
      location: { kind: "source", span },
      notes: [`the process that reads the project says: ${why}`],
      help: [
        "it needs Node 24: install it in the project, `npm install --save-dev node@24`, and restart the editor's TypeScript",
        "`harmony-gen check` tells what would be told here",
      ],
    },
  ];
}
