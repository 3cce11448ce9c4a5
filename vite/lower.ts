/** Lowers the decorators of one file, and nothing but them and the types. */
import { transform } from "esbuild";

export interface Lowered {
  readonly code: string;
  readonly map: string;
}

/** `code` without decorators and types. JSX stays as it is, for the plug-in whose business it is. */
export async function lowered(code: string, file: string): Promise<Lowered> {
  const { code: text, map } = await transform(code, {
    loader: file.endsWith("x") ? "tsx" : "ts",
    jsx: "preserve",
    target: "esnext",
    supported: { decorators: false },
    sourcemap: true,
    sourcefile: file,
    // What a tsconfig would say otherwise by its target: the fields of a class are defined, as the standard has it.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: true } },
  });
  return { code: text, map };
}
