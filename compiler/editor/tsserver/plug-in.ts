/** The plug-in in tsserver: adds to what TypeScript says what the process beside it has found. */
import type ts from "typescript";
import { placeAt } from "../places.ts";
import { deskFor } from "./desk-process.ts";
import { Follower } from "./follower.ts";
import type { ShownSheet } from "./message.ts";
import { silenceIn } from "./silence.ts";
import { numberOf, Translation } from "./translation.ts";

/** The language service of a project, with harmony's answers among its own. */
export function create(
  info: ts.server.PluginCreateInfo,
  typescript: typeof ts,
): ts.LanguageService {
  const { languageService: own, project } = info;
  // An editor may run a second tsserver, which knows syntax only and is there for its speed.
  if (project.projectService.serverMode !== typescript.LanguageServiceMode.Semantic) return own;
  const log = (text: string): void => project.projectService.logger.info(`harmony: ${text}`);
  const desk = deskFor(project.getCurrentDirectory(), log);
  const known = followers.get(project);
  known?.again();
  // A project that was read anew has its service still, and ours in it.
  if (known) return own;
  const follower = new Follower(info, desk);
  followers.set(project, follower);
  const look = (file: string): Look | undefined => {
    const last = follower.sheetOf(file);
    const source = own.getProgram()?.getSourceFile(file);
    if (!source) return undefined;
    const sheet = desk.failure === undefined ? last : silent(file, source.text, desk.failure);
    if (!sheet) return undefined;
    return { sheet, translation: new Translation(info, typescript, source, sheet.root) };
  };
  return { ...bound(own), ...answers(own, look) };
}

const followers = new WeakMap<ts.server.Project, Follower>();

/** What is shown in place of what can't be known. */
function silent(file: string, text: string, why: string): ShownSheet {
  const findings = silenceIn(file, text, why).map((finding) => ({ finding, fixes: [] }));
  return { file, root: "/", findings, hovers: [], links: [] };
}

interface Look {
  readonly sheet: ShownSheet;
  readonly translation: Translation;
}

type Answers = Pick<
  ts.LanguageService,
  | "getSemanticDiagnostics"
  | "getQuickInfoAtPosition"
  | "getCodeFixesAtPosition"
  | "getSupportedCodeFixes"
  | "getDefinitionAtPosition"
  | "getDefinitionAndBoundSpan"
>;

function answers(own: ts.LanguageService, look: (file: string) => Look | undefined): Answers {
  return {
    getSemanticDiagnostics(file) {
      const { sheet, translation } = look(file) ?? {};
      const told = sheet?.findings.map((each) => translation!.complaint(each)) ?? [];
      return [...own.getSemanticDiagnostics(file), ...told];
    },
    getQuickInfoAtPosition(file, position, ...more) {
      const known = own.getQuickInfoAtPosition(file, position, ...more);
      const { sheet, translation } = look(file) ?? {};
      const at = translation?.placeOf(position);
      const hover = at && sheet && placeAt(sheet.hovers, at.line, at.column);
      return hover && translation ? translation.quickInfo(known, hover) : known;
    },
    getCodeFixesAtPosition(file, start, end, codes, ...more) {
      const known = own.getCodeFixesAtPosition(file, start, end, codes, ...more);
      const { sheet, translation } = look(file) ?? {};
      const told = sheet?.findings.flatMap((each) => translation!.fixesAt(each, start, end, codes));
      return [...known, ...(told ?? [])];
    },
    getSupportedCodeFixes: (file) => [...own.getSupportedCodeFixes(file), ...numbers],
    getDefinitionAtPosition(file, position) {
      const known = own.getDefinitionAtPosition(file, position);
      const { sheet, translation } = look(file) ?? {};
      return (sheet && translation?.definitions(sheet, position, known)?.definitions) ?? known;
    },
    getDefinitionAndBoundSpan(file, position) {
      const known = own.getDefinitionAndBoundSpan(file, position);
      const { sheet, translation } = look(file) ?? {};
      return (sheet && translation?.definitions(sheet, position, known?.definitions)) ?? known;
    },
  };
}

// An editor asks for fixes of the codes that it was once told; these are all that a rule can have.
const numbers = Array.from({ length: 600 }, (_, i) =>
  String(numberOf(`H${String(100 + i).padStart(4, "0")}`)),
);

/** Everything else is answered as before. */
function bound(own: ts.LanguageService): ts.LanguageService {
  const entries = Object.entries(own).map(([name, value]) => [
    name,
    typeof value === "function" ? value.bind(own) : value,
  ]);
  return Object.fromEntries(entries) as ts.LanguageService;
}
