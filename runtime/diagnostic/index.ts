/** The door to diagnostics: the record, and its renderers. */
export * from "./diagnostic.ts";
