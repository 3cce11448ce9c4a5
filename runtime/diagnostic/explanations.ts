/** The pages of diagnostics by code. Written by scripts/docs.ts; do not edit. */
export const explanations: { readonly [code: string]: string } = {};
