/** Which files may matter, judged by their text alone, so that the rest of a big project is never loaded. */

// Marks, and classes that extend harmony's or something named like them.
const declarations = [
  /@(?:score|smoke|app)\s*\(/,
  /\bextends\s+[\w.]*(?:Score|Composite|Topology)\b/,
  /\bstatic\s+readonly\s+harmony\b/,
];

const words = [
  ...declarations,
  // Harmony itself, its diagnostics aside: they come without the language of Scores.
  /["']@harmony\/(?!runtime\/diagnostic["'])/,
  // Kubernetes objects by hand.
  /\bapiVersion\b/,
  /["']@kubernetes\/client-node["']/,
];

/** Whether a file with this text may declare, list, or violate something harmony-gen judges. */
export function mayMatter(text: string): boolean {
  return words.some((word) => word.test(text));
}

/** Whether a file with this text declares a Score, a composite, a topology or an app. */
export function mayDeclare(text: string): boolean {
  return declarations.some((word) => word.test(text));
}

/** Whether the file is a test: its Scores are the test's own and are never deployed. */
export function isTest(file: string): boolean {
  return /\.(?:test|spec|tst|bench)\.[cm]?tsx?$/.test(file) || /\/type-tests\//.test(file);
}

/** Whether a test with this text may write Kubernetes objects by hand, which tests must not do either. */
export function mayWriteManifests(text: string): boolean {
  return /\bapiVersion\b/.test(text);
}
