/** `harmony-<app> deploy <topology>`. */
import { deploy } from "../../deploy.ts";
import type { Verb } from "../invocation.ts";
import { open } from "./open.ts";
import { watch } from "./watch.ts";

export const deployVerb: Verb = (invocation) => watch(deploy(open(invocation)), invocation);
