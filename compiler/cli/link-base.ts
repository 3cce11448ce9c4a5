/** What links to the source may begin with. */
import { DiagnosticError } from "@harmony/runtime/diagnostic";
import type { Terminal } from "./outcome.ts";
import type { GraphRequest } from "./request.ts";

/** Throws a `DiagnosticError` for what would run something instead of leading somewhere. */
export function checkLinkBase({ linkBase }: GraphRequest, { argv }: Pick<Terminal, "argv">): void {
  if (linkBase === undefined || !/^\s*(?:javascript|data|vbscript):/i.test(linkBase)) return;
  throw new DiagnosticError({
    code: "H0608",
    severity: "error",
    message: `\`${linkBase}\` can not begin a link to the source`,
    location: { kind: "argument", argv, index: argv.findIndex((word) => word.endsWith(linkBase)) },
    help: [
      "name where the project's root is seen: `--link-base https://github.com/acme/shop/blob/main`",
      "or an address to fill in: `--link-base 'vscode://file/home/me/shop/{file}:{line}:{column}'`",
    ],
  });
}
