/** The door to diagnostics: the record, and its renderers. */
export { didYouMean } from "./did-you-mean.ts";
export * from "./diagnostic.ts";
export type { Edit, Fix } from "./fix.ts";
export { explain, explainedCodes } from "./explain.ts";
export { renderGithub } from "./github.ts";
export { renderJson } from "./json.ts";
export { type PrettyOptions, renderPretty } from "./pretty.ts";
export { renderSarif, type SarifTool } from "./sarif.ts";
export { summary } from "./summary.ts";
