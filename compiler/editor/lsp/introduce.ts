/** The first words between an editor and the language server: what it can do, which folders are open. */
import {
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";
import type { Projects } from "../projects.ts";
import { fixAll } from "./actions.ts";
import { pathOf } from "./place.ts";
import type { Publisher } from "./publisher.ts";

export interface EditorAbilities {
  /** Whether it tells of files that change on the disk. */
  readonly watches: boolean;
}

export function introduce(
  connection: Connection,
  projects: Projects,
  publisher: Publisher,
  version: string,
): EditorAbilities {
  let asked: InitializeParams | undefined;
  const watches = (): boolean =>
    asked?.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
  const open = (uris: readonly string[]): void => {
    for (const folder of uris.flatMap((uri) => pathOf(uri) ?? [])) projects.open(folder);
    publisher.soon();
  };
  connection.onInitialize((params) => {
    asked = params;
    return abilities(version);
  });
  connection.onInitialized(() => {
    if (watches())
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    if (asked?.capabilities.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added }) =>
        open(added.map(({ uri }) => uri)),
      );
    open(asked?.workspaceFolders?.map(({ uri }) => uri) ?? [asked?.rootUri ?? ""]);
  });
  return {
    get watches() {
      return watches();
    },
  };
}

const watchers = [
  { globPattern: "**/*.{ts,mts,cts,tsx}" },
  { globPattern: "**/{package,tsconfig*,harmony.config}.json" },
];

function abilities(version: string): InitializeResult {
  return {
    serverInfo: { name: "harmony-gen", version },
    capabilities: {
      textDocumentSync: {
        openClose: true,
        change: TextDocumentSyncKind.Full,
        save: { includeText: false },
      },
      hoverProvider: true,
      definitionProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAll] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
