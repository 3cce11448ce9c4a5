/** Kinds that nothing has to become of: what is written down is all there is to them. */
import type { StatusRule } from "./rule.ts";
import { current } from "./words.ts";

const kinds: Readonly<Record<string, readonly string[]>> = {
  "": [
    "ConfigMap",
    "Endpoints",
    "Event",
    "LimitRange",
    "PodTemplate",
    "ResourceQuota",
    "Secret",
    "ServiceAccount",
  ],
  "admissionregistration.k8s.io": [
    "MutatingAdmissionPolicy",
    "MutatingAdmissionPolicyBinding",
    "MutatingWebhookConfiguration",
    "ValidatingAdmissionPolicyBinding",
    "ValidatingWebhookConfiguration",
  ],
  apps: ["ControllerRevision"],
  "coordination.k8s.io": ["Lease"],
  "discovery.k8s.io": ["EndpointSlice"],
  "events.k8s.io": ["Event"],
  "flowcontrol.apiserver.k8s.io": ["PriorityLevelConfiguration"],
  "networking.k8s.io": ["IngressClass", "NetworkPolicy"],
  "node.k8s.io": ["RuntimeClass"],
  "rbac.authorization.k8s.io": ["ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"],
  "scheduling.k8s.io": ["PriorityClass"],
  "storage.k8s.io": [
    "CSIDriver",
    "CSINode",
    "CSIStorageCapacity",
    "StorageClass",
    "VolumeAttributesClass",
  ],
};

export const atRest: readonly StatusRule[] = Object.entries(kinds).flatMap(([group, names]) =>
  names.map((kind) => ({ group, kind, status: () => current("it is there") })),
);
