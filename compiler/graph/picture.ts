/** Picture: what every drawing of an app shows, as plain data. It exists for an app with mistakes, too. */

export interface Picture {
  readonly format: 1;
  readonly name: string;
  readonly summary: string;
  readonly place: Place;
  /** Ids of the root Score; several when the field may hold one of several, none when it can't be read. */
  readonly root: readonly string[];
  readonly topologies: readonly TopologyPicture[];
  /** Every Score the app is made of, each class once, root first. */
  readonly scores: readonly ScorePicture[];
  /** What is wrong with the project. */
  readonly findings: readonly FindingPicture[];
  /** Indices of the findings about the app class, and of those that belong to nothing in the picture. */
  readonly mistakes: readonly number[];
}

/** Where something is written. */
export interface Place {
  /** Relative to the project's root. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface TopologyPicture {
  /** The name it is chosen by: `local`. */
  readonly name: string;
  readonly class: string;
  readonly summary?: string;
  readonly offers: readonly string[];
  /** Its type is `any`, so that nothing is known about what it offers. */
  readonly unknown: boolean;
  readonly place: Place;
  readonly mistakes: readonly number[];
}

export interface ScorePicture {
  readonly id: string;
  readonly class: string;
  readonly kind: "score" | "composite";
  readonly summary: string;
  readonly package: string;
  readonly place: Place;
  /** Capabilities that a topology has to offer. */
  readonly needs: readonly string[];
  /** The bound asks for nothing that can be checked: `any`. */
  readonly unknown: boolean;
  readonly spec: { readonly type: string; readonly fields: readonly SpecFieldPicture[] };
  readonly parts: readonly PartPicture[];
  readonly promises: readonly PromisePicture[];
  /** Indices of the findings about it. */
  readonly mistakes: readonly number[];
}

export interface SpecFieldPicture {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
}

export interface PartPicture {
  /** As an author would name it inside its composite: `db`, `workers[0]`. */
  readonly name: string;
  /** Ids of the Scores it may hold. */
  readonly scores: readonly string[];
  /** `many`: as many as the composite makes; `maybe`: it may be absent. */
  readonly count: "one" | "maybe" | "many";
  readonly place: Place;
  /** Values of its siblings that it is handed. */
  readonly takes: readonly FlowPicture[];
  /** Siblings it waits for without taking anything of them. */
  readonly after: readonly string[];
  readonly mistakes: readonly number[];
}

export interface FlowPicture {
  /** The sibling's name. */
  readonly from: string;
  /** `url`; `db.url` when it is handed on by a composite. */
  readonly output: string;
  readonly place: Place;
}

export interface PromisePicture {
  /** Name of the smoke test. */
  readonly name: string;
  readonly text: string;
  readonly withinMs: number;
  readonly place: Place;
}

export interface FindingPicture {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly place?: Place;
  readonly notes: readonly string[];
  readonly help: readonly string[];
}

/** Capabilities of `needs` that `topology` does not offer. */
export function lackedBy(
  topology: Pick<TopologyPicture, "offers" | "unknown">,
  needs: readonly string[],
): readonly string[] {
  return topology.unknown ? [] : needs.filter((need) => !topology.offers.includes(need));
}
