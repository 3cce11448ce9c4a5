/** Adds to a class that an author wrote, and leaves the rest of its file as it is. Loads ts-morph. */
import { createRequire } from "node:module";
import type { ClassDeclaration, SourceFile } from "ts-morph";

export interface Addition {
  /** Name of the field or property, and its value. */
  readonly field: string;
  readonly value: string;
  /** The class that the value needs, and the module it comes from. */
  readonly type: string;
  readonly from: string;
}

/** `text` with a new part in the composite `name`, after its other fields; `undefined` when there is none. */
export function withPart(text: string, name: string, addition: Addition): string | undefined {
  return edited(
    text,
    name,
    (owner) => {
      if (owner.getExtends()?.getExpression().getText() !== "Composite") return false;
      const last = owner.getInstanceProperties().at(-1)?.getChildIndex();
      const index = last === undefined ? 0 : last + 1;
      const initializer = addition.value;
      owner.insertProperty(index, { name: addition.field, isReadonly: true, initializer });
      return true;
    },
    addition,
  );
}

/** `text` with a new entry in the topologies of the app `name`; `undefined` when it lists none. */
export function withTopology(text: string, name: string, addition: Addition): string | undefined {
  const { SyntaxKind } = tsMorph();
  return edited(
    text,
    name,
    (owner) => {
      const list = owner
        .getProperty("topologies")
        ?.getInitializerIfKind(SyntaxKind.ObjectLiteralExpression);
      if (!list) return false;
      const entries = [
        ...list.getProperties().map((each) => each.getText()),
        `${addition.field}: ${addition.value}`,
      ];
      const line = `{ ${entries.join(", ")} }`;
      list.replaceWithText(
        line.length < 70 ? line : `{\n${entries.map((each) => `    ${each},\n`).join("")}  }`,
      );
      return true;
    },
    addition,
  );
}

function edited(
  text: string,
  name: string,
  edit: (owner: ClassDeclaration) => boolean,
  { type, from }: Addition,
): string | undefined {
  const { IndentationText, Project, QuoteKind } = tsMorph();
  const quoteKind = text.includes("from '") ? QuoteKind.Single : QuoteKind.Double;
  const project = new Project({
    useInMemoryFileSystem: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces, quoteKind },
  });
  const file = project.createSourceFile("edited.ts", text);
  const owner = file.getClass(name);
  if (!owner || !edit(owner)) return undefined;
  addImport(file, type, from);
  return file.getFullText();
}

function addImport(file: SourceFile, name: string, moduleSpecifier: string): void {
  if (file.getImportDeclaration(moduleSpecifier)) return;
  file.addImportDeclaration({ namedImports: [name], moduleSpecifier });
}

// It is heavy, and an ES import of it would be slower still.
function tsMorph(): typeof import("ts-morph") {
  const load: NodeJS.Require = createRequire(import.meta.url);
  return load("ts-morph");
}
