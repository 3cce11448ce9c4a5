/** A Score or an app class that lives outside a deploy package. */
import type { AppModel, Model, ScoreModel } from "../../model/index.ts";
import { isOwn, ownScores } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";

export const scoreOutsideDeployPackage: Rule = {
  code: "H0503",
  name: "score-outside-deploy-package",
  check: (model) => [
    ...ownScores(model)
      .filter((score) => isOutside(score, model))
      .map((score) => findingOf(score, "Score")),
    ...model.apps
      .filter((app) => isOwn(app) && isOutside(app, model))
      .map((app) => findingOf(app, "app")),
  ],
};

function isOutside({ packageName }: ScoreModel | AppModel, model: Model): boolean {
  return !model.packages.some(({ name, deploys }) => name === packageName && deploys);
}

function findingOf({ name, span, packageName }: ScoreModel | AppModel, kind: string): Finding {
  const home = packageName === "" ? "belongs to no package" : `belongs to \`${packageName}\``;
  const short = packageName.replace(/-(app|server|service)$/, "") || "shop";
  return {
    at: span,
    message: `the ${kind} \`${name}\` lives outside a deploy package`,
    label: home,
    notes: ["deploy logic has one home, so that the product never depends on how it is deployed"],
    help: [`move it to a package whose name ends in \`-deploy\`, such as \`${short}-deploy\``],
  };
}
