/** Where a cluster keeps its things on this machine, and the names it goes by. */
import { createHash } from "node:crypto";
import { homedir } from "node:os";
import path from "node:path";

export interface Place {
  /** Short and the same for the same state folder: what this cluster's things are named by. */
  readonly id: string;
  /** What a `down` removes. */
  readonly state: string;
  /** What was built, for every cluster of this user. */
  readonly cache: string;
  readonly kubeconfig: string;
}

export interface Folders {
  readonly stateDir?: string | undefined;
  readonly cacheDir?: string | undefined;
}

export function placeOf(folders: Folders, environment: NodeJS.ProcessEnv): Place {
  const { XDG_STATE_HOME, XDG_CACHE_HOME } = environment;
  const states = XDG_STATE_HOME ?? path.join(homedir(), ".local/state");
  const caches = XDG_CACHE_HOME ?? path.join(homedir(), ".cache");
  const state = path.resolve(folders.stateDir ?? path.join(states, "harmony/cluster"));
  return {
    id: createHash("sha256").update(state).digest("hex").slice(0, 8),
    state,
    cache: path.resolve(folders.cacheDir ?? path.join(caches, "harmony/cluster")),
    kubeconfig: path.join(state, "kubeconfig"),
  };
}
