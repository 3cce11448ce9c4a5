/** Sites: places in code that some rule judges, wherever they stand. */
import type { Span } from "@harmony/runtime/diagnostic";

/** `throw …` of something that carries no diagnosis, in a Score or a topology. */
export interface ThrowSite {
  readonly span: Span;
  /** The class it stands in. */
  readonly className: string;
  readonly classKind: "score" | "topology";
  /** The member it stands in. */
  readonly member: string;
  /** `Error` or another built-in error class by name; `value` for a thrown text, number or object. */
  readonly what: string;
}

/** A raw Kubernetes object, or a type or text of one. */
export interface ManifestSite {
  readonly span: Span;
  readonly form: "object" | "type" | "text";
  /** `Deployment`; for a type its name: `V1Deployment`. */
  readonly kind: string;
  readonly apiVersion?: string;
  /** `interpret`: in the body of a Score's interpret; `topology`: in a topology's package or class. */
  readonly inside: "interpret" | "topology" | "elsewhere";
  readonly packageName: string;
}
