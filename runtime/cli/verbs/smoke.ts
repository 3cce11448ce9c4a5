/** `harmony-<app> smoke <topology>`. */
import { smoke } from "../../smoke.ts";
import type { Verb } from "../invocation.ts";
import { open } from "./open.ts";
import { watch } from "./watch.ts";

export const smokeVerb: Verb = (invocation) => watch(smoke(open(invocation)), invocation);
