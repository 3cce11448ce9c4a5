/** A Kubernetes object written by hand outside the `interpret` of a Score. */
import type { ManifestSite } from "../../model/index.ts";
import type { Finding, Rule } from "../rule.ts";

export const rawManifest: Rule = {
  code: "H0501",
  name: "raw-manifest",
  check: (model) =>
    model.manifests.filter((site) => site.inside === "elsewhere").map((site) => findingOf(site)),
};

const FORMS: { readonly [K in ManifestSite["form"]]: string } = {
  object: "an object of it, written by hand",
  type: "its type, used by hand",
  text: "a text of it, written by hand",
};

function findingOf(site: ManifestSite): Finding {
  return {
    at: site.span,
    message: `the Kubernetes \`${site.kind}\` stands outside a Score`,
    label: FORMS[site.form],
    notes: [
      "a manifest outside a Score is checked against no topology, proven by no smoke test, and belongs to nobody",
    ],
    help: ["move it into the `interpret` of a Score, or ask a capability for what it does"],
  };
}
