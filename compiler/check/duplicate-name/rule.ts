/** Two apps, or two Scores of one class in one app, have the same name. */
import type { Label } from "@harmony/runtime/diagnostic";
import type { AppModel, Model } from "../../model/index.ts";
import type { Finding, Rule } from "../rule.ts";
import { type Named, namesInApp } from "./names.ts";
import { mayShareNames } from "./sharing.ts";

export const duplicateName: Rule = {
  code: "H0203",
  name: "duplicate-name",
  check: (model) => [
    ...appsOfOneName(model),
    ...model.apps.flatMap((app) => scoresOfOneName(app, model)),
  ],
};

function appsOfOneName(model: Model): readonly Finding[] {
  const named = model.apps.flatMap(({ mark, name: className }) =>
    mark.name?.kind === "text" ? [{ className, name: mark.name.value, at: mark.name.span }] : [],
  );
  const same = [...Map.groupBy(named, (app) => app.name).values()];
  return same.flatMap(([first, ...others]) =>
    others.map((other) => ({
      at: other.at,
      message: `two apps are named \`${other.name}\``,
      label: `\`${other.className}\` takes the name again`,
      labels: [{ span: first!.at, text: `\`${first!.className}\` has it` }],
      notes: [`each app becomes one command, and both would be \`harmony-${other.name}\``],
      help: ["give one of them another name"],
    })),
  );
}

function scoresOfOneName(app: AppModel, model: Model): readonly Finding[] {
  if (app.root.kind === "hole" || !mayShareNames(app.root, model)) return [];
  const named = namesInApp(app.root, model);
  return [...named.values()].flatMap(([first, second]) =>
    second === undefined ? [] : [scoreFinding(first!, second)],
  );
}

function scoreFinding(first: Named, second: Named): Finding {
  const { className, name } = second;
  const twice = first.at.line === second.at.line && first.at.file === second.at.file;
  return {
    at: second.at,
    message: `two \`${className}\`s of one app are named \`${name}\``,
    label: twice ? "one name for both" : "taken again",
    labels: twice ? partingOf(first, second) : [{ span: first.at, text: "the name is taken here" }],
    notes: ["a name stands for one component, so both would be the same one"],
    help: [
      twice
        ? "let whoever makes the composite give the name: hand it over in the composite's spec"
        : "give one of them another name",
    ],
  };
}

/** Where the ways to two Scores part: the composite around them is made twice. */
function partingOf(first: Named, second: Named): readonly Label[] {
  const i = first.through.findIndex((span, j) => span !== second.through[j]);
  const [one, other] = [first.through[i], second.through[i]];
  if (one === undefined || other === undefined) return [];
  return [
    { span: one, text: "made here" },
    { span: other, text: "and made here again" },
  ];
}
