/** A scenario: objects that bring a cluster into a state worth recording. */

export interface Scenario {
  /** The name of its recording, and of its namespace. */
  readonly name: string;
  readonly objects: readonly object[];
  /** The names of objects that are in no namespace. */
  readonly alsoNamed?: readonly string[];
  /** Applied once `first` is seen: a change of what is there. */
  readonly changes?: { readonly first: Seen; readonly objects: readonly object[] };
  /** Deletes this once `first` is seen. */
  readonly deletes?: { readonly first: Seen; readonly resource: string };
  /** What has to be seen before the recording ends. */
  readonly until: Seen;
}

export type Seen = (object: Recorded) => boolean;

/** An object as it was recorded: read by scenarios with care, since any field may be missing. */
export interface Recorded {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    /** Missing for what is in none. */
    readonly namespace?: string;
    readonly deletionTimestamp?: string;
  };
  readonly status?: {
    readonly phase?: string;
    readonly observedGeneration?: number;
    readonly readyReplicas?: number;
    readonly updatedReplicas?: number;
    readonly replicas?: number;
    readonly numberAvailable?: number;
    readonly conditions?: readonly {
      readonly type: string;
      readonly status: string;
      readonly reason?: string;
    }[];
    readonly containerStatuses?: readonly Container[];
    readonly initContainerStatuses?: readonly Container[];
  };
}

interface Container {
  readonly restartCount: number;
  readonly state: { readonly waiting?: { readonly reason?: string } };
  readonly lastState?: { readonly terminated?: { readonly reason?: string } };
}

/** A condition of an object of that kind says so. */
export function says(kind: string, type: string, status = "True", reason?: string): Seen {
  return (object) =>
    object.kind === kind &&
    (object.status?.conditions ?? []).some(
      (each) => each.type === type && each.status === status && (!reason || each.reason === reason),
    );
}

/** A container of a pod waits for that reason, after so many restarts. */
export function waits(reason: string, restarts = 0): Seen {
  return ({ kind, status }) =>
    kind === "Pod" &&
    [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])].some(
      ({ state, restartCount }) => state.waiting?.reason === reason && restartCount >= restarts,
    );
}

export function isKind(kind: string): Seen {
  return (object) => object.kind === kind;
}
