/** A Kubernetes object written by hand outside the `interpret` of a Score. */
import type { ManifestSite, Model } from "../../model/index.ts";
import type { Finding, Rule } from "../rule.ts";

export const rawManifest: Rule = {
  code: "H0501",
  name: "raw-manifest",
  check: (model) => {
    const outside = model.manifests.filter((site) => isOutside(site, model));
    const same = Map.groupBy(outside, ({ span, kind }) => `${span.file} ${kind}`);
    return [...same.values()].map(([first, ...others]) => findingOf(first!, others));
  },
};

/** Topologies turn what Scores ask for into objects, so their packages may write them. */
function isOutside({ inside, packageName }: ManifestSite, { packages }: Model): boolean {
  const home = packages.find(({ name }) => name === packageName);
  return inside === "elsewhere" && !home?.declares.topologies;
}

const FORMS: { readonly [K in ManifestSite["form"]]: string } = {
  object: "an object of it, written by hand",
  type: "its type, used by hand",
  text: "a text of it, written by hand",
};

function findingOf(site: ManifestSite, others: readonly ManifestSite[]): Finding {
  return {
    at: site.span,
    message: `the Kubernetes \`${site.kind}\` stands outside a Score`,
    label: FORMS[site.form],
    labels: others.slice(0, 4).map(({ span }) => ({ span, text: "and here" })),
    notes: [
      "a manifest outside a Score is checked against no topology, proven by no smoke test, and belongs to nobody",
    ],
    help: ["move it into the `interpret` of a Score, or ask a capability for what it does"],
  };
}
