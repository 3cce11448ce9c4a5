/** What a Score asks of an HTTP server, as data that can be compared and written down. */
import path from "node:path";
import { type HttpServerSpec, Secret } from "@harmony/runtime";
import {
  type Change,
  type Data,
  KNOWN_AFTER_DEPLOY,
  seal,
  type TopologyContext,
} from "@harmony/runtime/topology";
import type { Launch } from "../supervised/launch.ts";

/** Secrets as fingerprints. In a plan, some of it may be known only after deploy. */
export function askedOf(context: TopologyContext, spec: HttpServerSpec): Data {
  const { command } = spec.process;
  const directory = directoryOf(context, spec);
  return seal({ command, directory, env: spec.env ?? {}, port: spec.port }, context.secrets);
}

export function directoryOf({ home }: TopologyContext, { process }: HttpServerSpec): string {
  const { directory = "." } = process;
  // In a plan it may be a value that stands for an unknown one.
  return typeof directory === "string" ? path.resolve(home, directory) : directory;
}

/** The variables of the process, its secrets by the keys they are kept under. */
export function variablesOf({ name, env = {} }: HttpServerSpec, port: number): Launch["env"] {
  const entries = Object.entries(env).map(
    ([key, value]) =>
      [key, value instanceof Secret ? { secret: keyOf(name, key) } : value] as const,
  );
  return { ...Object.fromEntries(entries), PORT: String(port) };
}

/** Keeps the secrets among the variables, and forgets those that are no longer asked for. */
export async function keepSecrets(
  { secrets }: TopologyContext,
  { name, env = {} }: HttpServerSpec,
  before: Launch["env"] = {},
): Promise<void> {
  for (const [key, value] of Object.entries(env))
    if (value instanceof Secret) await secrets.set(keyOf(name, key), value);
  for (const key of Object.keys(before))
    if (!(env[key] instanceof Secret)) await secrets.forget(keyOf(name, key));
}

/** A port that has to be given up; which one comes next is known once it was looked for. */
export function portChange(from: number): Change {
  return { path: "port", from, to: KNOWN_AFTER_DEPLOY };
}

function keyOf(name: string, variable: string): string {
  // Keys are forgotten by how they start, so each has an end of its own.
  return `http-server/${name}/env/${variable}/`;
}
