/** The tsconfig turns on the decorators that came before the standard. */
import type { Rule } from "../rule.ts";

export const legacyDecorators: Rule = {
  code: "H0610",
  name: "legacy-decorators",
  check: ({ settings, scores }) => {
    if (!settings.legacyDecorators || scores.size === 0) return [];
    return [
      {
        at: { file: settings.tsconfig, line: 1, column: 1, length: 1 },
        message: "`experimentalDecorators` is on, but Scores are marked with standard decorators",
        label: "in this tsconfig or in one it extends",
        notes: ["the two kinds are called in different ways, so marks would fail when they run"],
        help: ["turn it off, or write marks as `static readonly harmony = { … }`"],
      },
    ];
  },
};
