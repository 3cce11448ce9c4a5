/** Finds the app that a command line names. */
import { DiagnosticError, didYouMean } from "@harmony/runtime/diagnostic";

/** All of `apps`, or the one that is asked for. Throws a `DiagnosticError` when there is none of that name. */
export function named<App extends { readonly name: string }>(
  { app: name }: { readonly app?: string },
  apps: readonly App[],
): readonly App[] {
  if (name === undefined) return apps;
  const app = apps.find((each) => each.name === name);
  if (app) return [app];
  const names = apps.map((each) => each.name);
  const near = didYouMean(name, names);
  throw new DiagnosticError({
    code: "H0608",
    severity: "error",
    message: `there is no app \`${name}\``,
    location: { kind: "argument", argv: ["graph", name], index: 1 },
    help: [
      ...(near === undefined ? [] : [`did you mean \`${near}\`?`]),
      `the apps are ${names.map((each) => `\`${each}\``).join(", ")}`,
    ],
  });
}
