/** What a topology can offer: one industry concept each, branded so that a look-alike is refused. */

/** The brand a topology carries: the name of every capability it offers. */
export declare const offers: unique symbol;

/**
 * One industry concept a topology can offer. Extend it with the concept's name and its verbs:
 *
 * ```ts
 * interface Dns extends Capability<"Dns"> {
 *   ensureRecord(spec: DnsRecordSpec): Promise<DnsRecord>;
 * }
 * ```
 *
 * The name is the brand, so two capabilities of the same shape are not interchangeable. A capability names a concept,
 * never a tool: if swapping the tool behind it would break Scores, the boundary is wrong.
 */
export interface Capability<Name extends string> {
  readonly [offers]: { readonly [K in Name]: true };
}

/** Any capability, or any intersection of capabilities. */
export interface AnyCapability {
  readonly [offers]: object;
}
