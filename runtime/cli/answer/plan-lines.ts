/** A plan as people read it: a diff of the world. */
import { counted } from "../text/amount-text.ts";
import type { Plan, PlannedResource } from "../../event.ts";
import { changeLines } from "../text/data-text.ts";
import type { Line, Segment } from "../text/line.ts";

const SIGNS: { readonly [K in PlannedResource["action"]]: Segment } = {
  create: ["good", "+"],
  change: ["warn", "~"],
  keep: ["faint", "="],
  remove: ["bad", "-"],
};

export function planLines(plan: Plan): readonly Line[] {
  const scores = plan.scores.filter(({ resources }) => resources.length > 0);
  return [
    [["strong", `plan ${plan.app}`], " ", plan.topology],
    ...scores.flatMap(({ score, resources }) => [
      [["strong", score]] satisfies Line,
      ...resources.flatMap(resourceLines),
    ]),
    ...removalLines(plan.removals),
    [],
    summary(plan),
  ];
}

function resourceLines({ resource, action, changes }: PlannedResource): readonly Line[] {
  const told = action === "keep" ? [] : changeLines(changes);
  return [["  ", SIGNS[action], " ", resource], ...told.map((line): Line => ["      ", ...line])];
}

function removalLines(removals: readonly PlannedResource[]): readonly Line[] {
  if (removals.length === 0) return [];
  return [[["strong", "no longer asked for"]], ...removals.flatMap(resourceLines)];
}

function summary({ scores, removals, empty }: Plan): Line {
  const all = [...scores.flatMap(({ resources }) => resources), ...removals];
  const count = (action: string) => all.filter((resource) => resource.action === action).length;
  if (empty)
    return [["good", `nothing to do: everything is as asked, ${counted(all.length, "resource")}`]];
  return [
    [
      `${count("create")} to create`,
      `${count("change")} to change`,
      `${count("remove")} to remove`,
      `${count("keep")} as asked`,
    ].join(", "),
  ];
}
