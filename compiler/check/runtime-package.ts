/** Runtime packages: the code of products, which knows nothing of how it is deployed. */
import type { CapabilityModel, Model, PackageModel } from "../model/index.ts";

/** The packages of the project that are code of a product. */
export function runtimePackages({ packages, capabilities }: Model): readonly PackageModel[] {
  return packages.filter((each) => isRuntime(each, capabilities));
}

/** A package of the product itself: it deploys nothing, and declares nothing that deploying needs. */
function isRuntime(
  { deploys, harmony, root, declares, folder }: PackageModel,
  capabilities: readonly CapabilityModel[],
): boolean {
  const inside = folder === "." ? "" : `${folder}/`;
  const declaresSome = capabilities.some(({ span }) => span.file.startsWith(inside));
  return !deploys && !harmony && !root && !declaresSome && !Object.values(declares).includes(true);
}
