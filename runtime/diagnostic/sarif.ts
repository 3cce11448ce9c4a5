/** Shows diagnostics to code scanners: one SARIF 2.1.0 document. */
import { clean } from "./clean.ts";
import type { Diagnostic, Label, Location } from "./diagnostic.ts";

/** The command whose findings a document holds. */
export interface SarifTool {
  readonly name: string;
  readonly version: string;
  /** Every page it can explain, as Markdown, by code. */
  readonly pages: { readonly [code: string]: string };
}

/** The document, with a line end. A diagnostic about the command line is no result, but a notification of its run. */
export function renderSarif(diagnostics: readonly Diagnostic[], tool: SarifTool): string {
  const codes = Object.keys(tool.pages).toSorted();
  const [refusals, findings] = [diagnostics.filter(isRefusal), diagnostics.filter(isFinding)];
  const run = {
    tool: { driver: driverOf(tool, codes) },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [ROOT]: { description: { text: "the project's root" } } },
    invocations: [invocationOf(refusals)],
    results: findings.map((finding) => resultOf(finding, codes)),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, undefined, 2)}\n`;
}

const SCHEMA =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const ROOT = "%SRCROOT%";

function isRefusal({ location }: Diagnostic): boolean {
  return location?.kind === "argument";
}

function isFinding(diagnostic: Diagnostic): boolean {
  return !isRefusal(diagnostic);
}

function driverOf({ name, version, pages }: SarifTool, codes: readonly string[]) {
  return { name, version, rules: codes.map((code) => ruleOf(code, pages[code]!)) };
}

/** A page starts with its title, and then says why. */
function ruleOf(code: string, page: string) {
  const [heading = "", why = ""] = page.split("\n\n");
  return {
    id: code,
    shortDescription: { text: heading.replace(/^# H\d+: /, "") },
    fullDescription: { text: why.replaceAll("\n", " ") },
    help: { text: page, markdown: page },
    defaultConfiguration: { level: "error" },
  };
}

function invocationOf(refusals: readonly Diagnostic[]) {
  const notifications = refusals.map((refusal) => ({
    descriptor: { id: refusal.code },
    level: refusal.severity,
    message: { text: textOf(refusal) },
  }));
  return {
    executionSuccessful: refusals.length === 0,
    ...(refusals.length > 0 && { toolConfigurationNotifications: notifications }),
  };
}

function resultOf(finding: Diagnostic, codes: readonly string[]) {
  const { code, severity, location, label, labels = [] } = finding;
  const ruleIndex = codes.indexOf(code);
  return {
    ruleId: code,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: severity,
    message: { text: textOf(finding) },
    locations: location === undefined ? [] : [{ ...placeOf(location), ...said(label) }],
    ...(labels.length > 0 && { relatedLocations: labels.map(relatedOf) }),
  };
}

function relatedOf({ span, text }: Label, id: number) {
  return { id, ...placeOf({ kind: "source", span }), ...said(text) };
}

function said(text: string | undefined) {
  return text === undefined ? {} : { message: { text: clean(text) } };
}

function placeOf(location: Location) {
  if (location.kind === "argument") return {};
  const { uri, region } = location.kind === "source" ? inSource(location) : inFile(location);
  return { physicalLocation: { artifactLocation: { uri, uriBaseId: ROOT }, ...region } };
}

function inSource({ span }: Location & { readonly kind: "source" }) {
  const { file, line, column, length } = span;
  const region = { startLine: line, startColumn: column, endColumn: column + length };
  return { uri: uriOf(file), region: { region } };
}

function inFile({ path, line, column }: Location & { readonly kind: "file" }) {
  const region = { startLine: line, ...(column && { startColumn: column }) };
  return { uri: uriOf(path), region: line === undefined ? {} : { region } };
}

function uriOf(path: string): string {
  return path.split(/[/\\]/).map(encodeURIComponent).join("/");
}

/** Scanners show one text for a result; what it is about, why, and what to do are paragraphs of it. */
function textOf({ message, object, notes = [], help = [], log = [], state }: Diagnostic): string {
  const details = [
    ...(object === undefined ? [] : [`object: ${object}`]),
    ...notes.map((note) => `note: ${note}`),
    ...log.map((line) => `log: ${line}`),
    ...help.map((text) => `help: ${text}`),
    ...(state === undefined ? [] : [`state: ${state}`]),
  ];
  return clean([message, ...details].join("\n"));
}
