/** Tells whether a file is compiled with the decorators that came before the standard: those are left to Vite. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Whether the tsconfig nearest to `file`, or one that it extends, turns `experimentalDecorators` on. */
export function usesLegacyDecorators(file: string): boolean {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const tsconfig = path.join(folder, "tsconfig.json");
    if (readIfThere(tsconfig) !== undefined) return isOn(tsconfig, new Set()) ?? false;
    if (folder === path.dirname(folder)) return false;
  }
}

function isOn(tsconfig: string, seen: Set<string>): boolean | undefined {
  const text = readIfThere(tsconfig);
  if (text === undefined || seen.has(tsconfig)) return undefined;
  seen.add(tsconfig);
  const told = /^[^/\n]*"experimentalDecorators"\s*:\s*(true|false)/m.exec(text)?.[1];
  if (told !== undefined) return told === "true";
  const bases = basesOf(text).map((base) => isOn(resolved(base, tsconfig), seen));
  // Of several the last one that says anything counts.
  return bases.findLast((base) => base !== undefined);
}

function basesOf(text: string): readonly string[] {
  const value = /^[^/\n]*"extends"\s*:\s*("[^"]*"|\[[^\]]*\])/m.exec(text)?.[1] ?? "";
  return [...value.matchAll(/"([^"]*)"/g)].map(([, name = ""]) => name);
}

function resolved(base: string, from: string): string {
  if (base.startsWith(".") || path.isAbsolute(base)) {
    const file = path.resolve(path.dirname(from), base);
    return file.endsWith(".json") ? file : `${file}.json`;
  }
  const { resolve } = createRequire(from);
  for (const name of [base, `${base}.json`, `${base}/tsconfig.json`]) {
    try {
      const found = resolve(name);
      if (found.endsWith(".json")) return found;
    } catch {
      // Named without its ending, or by its folder: the next spelling.
    }
  }
  return base;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
