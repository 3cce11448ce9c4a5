/** `harmony-<app> destroy <topology>`. */
import { destroy } from "../../destroy.ts";
import type { Verb } from "../invocation.ts";
import { open } from "./open.ts";
import { watch } from "./watch.ts";

export const destroyVerb: Verb = (invocation) => watch(destroy(open(invocation)), invocation);
