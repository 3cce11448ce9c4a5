/** The language server: an editor is told of findings, and shown what belongs to a place. */
import {
  type CodeActionParams,
  type Connection,
  createConnection,
  type TextDocumentPositionParams,
} from "vscode-languageserver/node";
import type { OpenProject } from "../open-project.ts";
import { Projects } from "../projects.ts";
import { placeAt } from "../places.ts";
import type { Sheet } from "../sheet.ts";
import { allFixes, fixAll, quickFixes } from "./actions.ts";
import { type EditorAbilities, introduce } from "./introduce.ts";
import { locationOf, pathOf, rangeOf } from "./place.ts";
import { Publisher } from "./publisher.ts";

/** Serves the editor at the other end of standard input and output, until it says good-bye. */
export function serve(version: string): Promise<never> {
  const connection = createConnection(process.stdin, process.stdout);
  const projects = new Projects((error) => connection.console.error(wordsOf(error)));
  const publisher = new Publisher(connection, projects);
  const editor = introduce(connection, projects, publisher, version);
  hear(connection, projects, publisher, editor);
  answer(connection, projects);
  connection.listen();
  // The connection ends the process when the editor asks for it, and when the editor is gone.
  return new Promise(() => undefined);
}

function wordsOf(error: unknown): string {
  const told = error instanceof Error ? error.stack : String(error);
  return `harmony-gen failed by a mistake of its own; nothing is wrong with your Scores.\n${told}`;
}

/** What changes in the editor, and on the disk. */
function hear(
  connection: Connection,
  projects: Projects,
  publisher: Publisher,
  editor: EditorAbilities,
): void {
  const change = (uri: string, text: string | undefined): void => {
    const file = pathOf(uri);
    if (file === undefined) return;
    if (text !== undefined) projects.around(file);
    projects.change(file, text);
    publisher.soon();
  };
  connection.onDidOpenTextDocument(({ textDocument: { uri, text } }) => change(uri, text));
  connection.onDidChangeTextDocument(({ textDocument: { uri }, contentChanges }) =>
    change(uri, contentChanges.at(-1)?.text),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => change(uri, undefined));
  connection.onDidSaveTextDocument(() => {
    if (!editor.watches) projects.reopen();
    publisher.soon();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) {
      const file = pathOf(uri);
      if (file !== undefined && !projects.isOpen(file)) change(uri, undefined);
    }
  });
}

/** What an editor asks about a place. A question waits for what is true now, not for the next telling. */
function answer(connection: Connection, projects: Projects): void {
  connection.onHover((asked) => {
    const { sheet, line, column } = placeOf(asked, projects);
    const hover = sheet && placeAt(sheet.hovers, line, column);
    if (!hover) return null;
    return { contents: { kind: "markdown", value: hover.text }, range: rangeOf(hover.at) };
  });
  connection.onDefinition((asked) => {
    const { sheet, project, line, column } = placeOf(asked, projects);
    const link = sheet && placeAt(sheet.links, line, column);
    return link && project ? link.to.map((span) => locationOf(span, project.root)) : null;
  });
  connection.onCodeAction((asked) => actions(asked, projects));
}

function actions({ textDocument, range, context }: CodeActionParams, projects: Projects) {
  const file = pathOf(textDocument.uri);
  const project = file === undefined ? undefined : projects.around(file);
  if (file === undefined || !project) return [];
  const { only } = context;
  const wants = (kind: string) => only?.some((each) => `${kind}.`.startsWith(`${each}.`));
  const fixes = (wants("quickfix") ?? true) ? quickFixes(file, range, project) : [];
  return [...fixes, ...(wants(fixAll) ? allFixes(file, project) : [])];
}

interface Place {
  readonly project?: OpenProject | undefined;
  readonly sheet?: Sheet | undefined;
  readonly line: number;
  readonly column: number;
}

function placeOf(
  { textDocument, position }: TextDocumentPositionParams,
  projects: Projects,
): Place {
  const at = { line: position.line + 1, column: position.character + 1 };
  const file = pathOf(textDocument.uri);
  const project = file === undefined ? undefined : projects.around(file);
  return file === undefined ? at : { ...at, project, sheet: project?.sheet(file) };
}
