/** The code of an app depends on a package that depends on harmony. */
import type { Model, PackageModel, ReachModel } from "../../model/index.ts";
import { runtimePackages } from "../runtime-package.ts";
import type { Finding, Rule } from "../rule.ts";

export const runtimeReachesHarmony: Rule = {
  code: "H0507",
  name: "runtime-reaches-harmony",
  check: (model) => runtimePackages(model).flatMap((each) => findingsIn(each, model)),
};

/** A deploy package, or a package of the product, on the way is reported itself; the rest only follows. */
function findingsIn(product: PackageModel, model: Model): readonly Finding[] {
  const direct = product.dependencies.map(({ specifier }) => specifier);
  const reported = new Set([...direct, ...runtimePackages(model).map(({ name }) => name)]);
  return product.reaches
    .filter(({ chain }) => !chain.some((name) => reported.has(name)))
    .map((reach) => findingOf(product, reach));
}

function findingOf(product: PackageModel, { chain, span }: ReachModel): Finding {
  const [first, ...others] = chain;
  const [where] = product.pointedToBy;
  return {
    at: span,
    message: `\`${product.name}\` depends on \`${chain.at(-1)}\` by way of \`${first}\``,
    label: `needs ${others.map((name) => `\`${name}\``).join(", which needs ")}`,
    ...(where && {
      labels: [{ span: where, text: `a Score runs \`${product.name}\` from here` }],
    }),
    notes: ["the product would ship harmony, and could not run without it"],
    help: [
      `depend on a package that does not need harmony: take what the product uses out of \`${chain.at(-2)}\``,
    ],
  };
}
