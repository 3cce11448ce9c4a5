/** The code of an app depends on harmony, or on a deploy package. */
import type { ImportModel, PackageModel } from "../../model/index.ts";
import { runtimePackages } from "../runtime-package.ts";
import type { Finding, Rule } from "../rule.ts";

export const runtimeDependsOnHarmony: Rule = {
  code: "H0502",
  name: "runtime-depends-on-harmony",
  check: (model) => runtimePackages(model).flatMap(findingsIn),
};

function findingsIn(product: PackageModel): readonly Finding[] {
  const [first, ...others] = [...product.imports, ...product.dependencies];
  return first === undefined ? [] : [findingOf(product, first, others)];
}

function findingOf(
  product: PackageModel,
  first: ImportModel,
  others: readonly ImportModel[],
): Finding {
  return {
    at: first.span,
    message: `\`${product.name}\` depends on \`${first.specifier}\`, which belongs to deploying`,
    label: "the product must run without harmony",
    labels: [
      ...others.map(({ span }) => ({ span, text: "and here" })),
      ...product.pointedToBy
        .slice(0, 1)
        .map((span) => ({ span, text: `a Score runs \`${product.name}\` from here` })),
    ],
    notes: [
      "code of the product that knows how it is deployed can not be moved, and ships the deploy with it",
    ],
    help: [
      "move what needs harmony into the app's deploy package; hand values over by environment",
    ],
  };
}
