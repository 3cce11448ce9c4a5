/** Every kind whose readiness is known: one file a kind. */
import { apiService } from "./api-service.ts";
import { atRest } from "./at-rest.ts";
import { certificateSigningRequest } from "./certificate-signing-request.ts";
import { customResourceDefinition } from "./custom-resource-definition.ts";
import { daemonSet } from "./daemon-set.ts";
import { deployment } from "./deployment.ts";
import { flowSchema } from "./flow-schema.ts";
import { horizontalPodAutoscaler } from "./horizontal-pod-autoscaler.ts";
import { ingress } from "./ingress.ts";
import { cronJob, job } from "./job.ts";
import { namespace } from "./namespace.ts";
import { node } from "./node.ts";
import { persistentVolumeClaim } from "./persistent-volume-claim.ts";
import { persistentVolume } from "./persistent-volume.ts";
import { podDisruptionBudget } from "./pod-disruption-budget.ts";
import { pod } from "./pod.ts";
import { replicaSet, replicationController } from "./replica-set.ts";
import type { StatusRule } from "./rule.ts";
import { service } from "./service.ts";
import { statefulSet } from "./stateful-set.ts";
import { validatingAdmissionPolicy } from "./validating-admission-policy.ts";
import { volumeAttachment } from "./volume-attachment.ts";

export const rules: readonly StatusRule[] = [
  apiService,
  certificateSigningRequest,
  cronJob,
  customResourceDefinition,
  daemonSet,
  deployment,
  flowSchema,
  horizontalPodAutoscaler,
  ingress,
  job,
  namespace,
  node,
  persistentVolume,
  persistentVolumeClaim,
  pod,
  podDisruptionBudget,
  replicaSet,
  replicationController,
  service,
  statefulSet,
  validatingAdmissionPolicy,
  volumeAttachment,
  ...atRest,
];
