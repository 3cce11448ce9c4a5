/** What belongs to the whole cluster. */
import { named } from "./objects.ts";
import { isKind, says, type Scenario } from "./scenario.ts";

export const clusterWide: readonly Scenario[] = [
  {
    name: "new-kind",
    alsoNamed: ["ovens.new-kind.test"],
    objects: [customKind("new-kind.test", "ovens")],
    until: says("CustomResourceDefinition", "Established"),
  },
  {
    name: "kind-taken",
    alsoNamed: ["ovens.kind-taken.test", "stoves.kind-taken.test"],
    objects: [customKind("kind-taken.test", "ovens")],
    changes: {
      first: says("CustomResourceDefinition", "Established"),
      objects: [customKind("kind-taken.test", "stoves")],
    },
    until: says("CustomResourceDefinition", "NamesAccepted", "False"),
  },
  {
    name: "server-missing",
    alsoNamed: ["v1.server-missing.test"],
    objects: [
      {
        apiVersion: "apiregistration.k8s.io/v1",
        kind: "APIService",
        metadata: { name: "v1.server-missing.test" },
        spec: {
          group: "server-missing.test",
          version: "v1",
          groupPriorityMinimum: 100,
          versionPriority: 100,
          insecureSkipTLSVerify: true,
          service: { name: "web", namespace: "server-missing" },
        },
      },
    ],
    until: says("APIService", "Available", "False"),
  },
  {
    name: "namespace-held-up",
    alsoNamed: ["namespace-held-up"],
    objects: [
      named("v1", "ConfigMap", { metadata: { name: "web", finalizers: ["harmony.test/keep"] } }),
    ],
    deletes: { first: isKind("Namespace"), resource: "namespace/namespace-held-up" },
    until: says("Namespace", "NamespaceFinalizersRemaining"),
  },
];

function customKind(group: string, plural: string): object {
  const schema = { openAPIV3Schema: { type: "object" } };
  return named("apiextensions.k8s.io/v1", "CustomResourceDefinition", {
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope: "Namespaced",
      names: { plural, kind: "Oven" },
      versions: [{ name: "v1", served: true, storage: true, schema }],
    },
  });
}
