/** The tsconfig of projects that tests make: as strict as an author's may be. */
export const tsconfig = {
  compilerOptions: {
    target: "es2023",
    lib: ["es2024", "esnext.disposable", "esnext.decorators"],
    types: ["node"],
    module: "nodenext",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    customConditions: ["harmony-source"],
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  },
};
