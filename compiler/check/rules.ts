/** Every rule, by code. A new rule is a folder and a line here. */
import { boundDisagrees } from "./bound-disagrees/rule.ts";
import { cycle } from "./cycle/rule.ts";
import { deadlineNotMet } from "./deadline-not-met/rule.ts";
import { duplicateName } from "./duplicate-name/rule.ts";
import { dynamicTopology } from "./dynamic-topology/rule.ts";
import { foreignReference } from "./foreign-reference/rule.ts";
import { legacyDecorators } from "./legacy-decorators/rule.ts";
import { missingCapability } from "./missing-capability/rule.ts";
import { missingPromise } from "./missing-promise/rule.ts";
import { missingSmokeTest } from "./missing-smoke-test/rule.ts";
import { notExported } from "./not-exported/rule.ts";
import { rawManifest } from "./raw-manifest/rule.ts";
import type { Rule } from "./rule.ts";
import { runtimeDependsOnHarmony } from "./runtime-depends-on-harmony/rule.ts";
import { runtimeReachesHarmony } from "./runtime-reaches-harmony/rule.ts";
import { scoreOutsideDeployPackage } from "./score-outside-deploy-package/rule.ts";
import { severalComponents } from "./several-components/rule.ts";
import { smokeTestCannotFail } from "./smoke-test-cannot-fail/rule.ts";
import { specNotData } from "./spec-not-data/rule.ts";
import { stateOutsideSpec } from "./state-outside-spec/rule.ts";
import { undeclaredCapability } from "./undeclared-capability/rule.ts";
import { undeclaredOffer } from "./undeclared-offer/rule.ts";
import { unknownName } from "./unknown-name/rule.ts";
import { unreachablePart } from "./unreachable-part/rule.ts";
import { unreadableArgument } from "./unreadable-argument/rule.ts";
import { unreadableMark } from "./unreadable-mark/rule.ts";
import { untypedError } from "./untyped-error/rule.ts";
import { unusedBound } from "./unused-bound/rule.ts";
import { usedAsText } from "./used-as-text/rule.ts";
import { vacuousBound } from "./vacuous-bound/rule.ts";

export const rules: readonly Rule[] = [
  missingCapability,
  boundDisagrees,
  undeclaredCapability,
  vacuousBound,
  undeclaredOffer,
  unusedBound,
  cycle,
  foreignReference,
  unknownName,
  duplicateName,
  unreachablePart,
  notExported,
  missingSmokeTest,
  smokeTestCannotFail,
  missingPromise,
  deadlineNotMet,
  unreadableArgument,
  specNotData,
  unreadableMark,
  usedAsText,
  stateOutsideSpec,
  rawManifest,
  runtimeDependsOnHarmony,
  runtimeReachesHarmony,
  scoreOutsideDeployPackage,
  dynamicTopology,
  untypedError,
  severalComponents,
  legacyDecorators,
];
