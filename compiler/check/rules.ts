/** Every rule, in the order they are run. A new rule is a folder and a line here. */
import type { Rule } from "./rule.ts";
import { missingCapability } from "./missing-capability/rule.ts";

export const rules: readonly Rule[] = [missingCapability];
