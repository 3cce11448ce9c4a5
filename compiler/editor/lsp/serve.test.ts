/** The language server, driven by an editor over its protocol. */
import { rmSync } from "node:fs";
import type { PublishDiagnosticsParams } from "vscode-languageserver";
import { expect, test } from "vitest";
import { Author } from "../../testing/author.ts";
import { shopOf, twoParts } from "../../testing/shop.ts";
import { Editor } from "../testing/editor.ts";
import { mistakes, shop } from "../testing/mistakes.ts";
import { steady } from "../testing/steady.ts";

const place = "deploy/place.ts";
const score = "deploy/shop.score.ts";
const app = "deploy/shop.app.ts";
const timeout = 120_000;

const clean = ({ diagnostics }: PublishDiagnosticsParams) => diagnostics.length === 0;
const codes = ({ diagnostics }: PublishDiagnosticsParams) => diagnostics.map(({ code }) => code);
const tells = (code: string) => (params: PublishDiagnosticsParams) => codes(params).includes(code);

test(
  "a conversation: a capability is taken away, looked at, and given back",
  { timeout },
  async () => {
    using author = new Author(shopOf(twoParts));
    await using editor = new Editor(author);
    await editor.start();
    for (const file of [place, score, app]) editor.open(file);
    const text = editor.text(place);

    const broken = editor.told(score, tells("H0101"));
    editor.type(place, withoutPostgres(text));
    await broken;
    await editor.hover(score, "class |ShopScore");
    await editor.hover(score, "readonly |web");
    await editor.hover(score, "new |PostgresScore");
    await editor.hover(app, "class |Shop");
    await editor.hover(app, "paper: |PaperTopology");
    await editor.hover(score, "|import");
    // From what a topology lacks to the part that needs it; from there to the bound that says so.
    await editor.definition(app, "paper: |PaperTopology");
    await editor.definition(score, "readonly |db");
    const [offer] = await editor.actions(score, "new |PostgresScore");

    const mended = editor.told(score, clean);
    editor.apply(offer!);
    await mended;
    const again = editor.told(score, tells("H0101"));
    editor.type(place, withoutPostgres(text));
    await again;
    const undone = editor.told(score, clean);
    editor.type(place, text);
    await undone;
    expect(await editor.end()).toBe(0);
    await expect(steady(editor.transcript, author)).toMatchFileSnapshot("told/conversation.txt");
  },
);

test("each quick fix leaves nothing wrong", { timeout }, async () => {
  using author = new Author(shop);
  await using editor = new Editor(author);
  await editor.start();
  for (const { name, file, text, code, foundIn = file, at, title } of mistakes(author)) {
    editor.open(file);
    const found = editor.told(foundIn, tells(code));
    editor.type(file, text);
    await found;
    const offers = await editor.actions(foundIn, at);
    const offer = offers.find((each) => each.title.startsWith(title));
    expect(offer, `${name}: ${offers.map((each) => each.title).join(", ")}`).toBeDefined();
    const mended = editor.told(foundIn, clean);
    editor.apply(offer!);
    expect((await mended).diagnostics, name).toEqual([]);
    editor.closeAll();
  }
  expect(await editor.end()).toBe(0);
});

test(
  "fixes that can't be meant otherwise are made all at once, when they are asked for",
  { timeout },
  async () => {
    using author = new Author(shop);
    await using editor = new Editor(author);
    await editor.start();
    const [disagreeing] = mistakes(author).filter(({ code }) => code === "H0102");
    const { file, text, at } = disagreeing!;
    editor.open(file);
    const found = editor.told(file, tells("H0102"));
    editor.type(file, text);
    await found;
    expect((await editor.actions(file, at)).map(({ kind }) => kind)).not.toContain(
      "source.fixAll.harmony",
    );
    const [all] = await editor.actions(file, at, ["source.fixAll"]);
    const mended = editor.told(file, clean);
    editor.apply(all!);
    await mended;
  },
);

test("while a file is not TypeScript, what was found in others stays", { timeout }, async () => {
  using author = new Author(shopOf(twoParts));
  await using editor = new Editor(author);
  await editor.start();
  for (const file of [place, score]) editor.open(file);
  const found = editor.told(score, tells("H0101"));
  editor.type(place, withoutPostgres(editor.text(place)));
  await found;
  const told = editor.told(place, tells("H0604"));
  editor.type(place, "class {");
  await told;
  expect(await editor.hover(score, "class |ShopScore")).not.toBeNull();
  const silent = editor.told(score, clean);
  editor.close(place);
  await silent;
});

test("the disk: files come and go, settings break and are mended", { timeout }, async () => {
  using author = new Author(shopOf(twoParts));
  await using editor = new Editor(author);
  await editor.start();
  const copy = "deploy/copy.app.ts";
  author.write(copy, author.read(app));
  const doubled = editor.told(app, tells("H0203"));
  editor.watched(copy);
  await doubled;
  author.remove(copy);
  const alone = editor.told(app, clean);
  editor.watched(copy);
  await alone;

  const settings = author.read("package.json");
  author.write("package.json", '{ "name": "shop", "harmony": { "nonsense": "x" } }');
  const refused = editor.told("package.json", tells("H0602"));
  editor.watched("package.json");
  await refused;
  expect(await editor.hover(score, "class |ShopScore")).toBeNull();
  author.write("package.json", settings);
  const accepted = editor.told("package.json", clean);
  editor.watched("package.json");
  await accepted;
  expect(await editor.hover(score, "class |ShopScore")).not.toBeNull();

  author.write("tsconfig.json", '{ "extends": "./nowhere.json" }');
  const lost = editor.told("tsconfig.json", tells("H0603"));
  editor.watched("tsconfig.json");
  await lost;
});

test(
  "an editor that does not watch the disk: it is looked at on every save",
  { timeout },
  async () => {
    using author = new Author(shopOf(twoParts));
    await using editor = new Editor(author);
    await editor.start();
    editor.open(score);
    expect(await editor.hover(score, "class |ShopScore")).not.toBeNull();
    author.write("deploy/copy.app.ts", author.read(app));
    const doubled = editor.told(app, tells("H0203"));
    editor.saved(score);
    await doubled;
  },
);

test("several projects, and files of none", { timeout }, async () => {
  using author = new Author(shopOf(twoParts));
  using other = new Author(shopOf(twoParts));
  await using editor = new Editor(author);
  await editor.start([]);
  editor.open(score);
  expect(await editor.hover(score, "class |ShopScore")).not.toBeNull();
  const elsewhere = `../${other.folder.split("/").at(-1)}/${score}`;
  editor.open(elsewhere);
  expect(await editor.hover(elsewhere, "class |ShopScore")).not.toBeNull();
  const installed = "node_modules/shop-kit/deploy/shop.score.ts";
  author.write("node_modules/shop-kit/package.json", author.read("package.json"));
  author.write("node_modules/shop-kit/tsconfig.json", author.read("tsconfig.json"));
  for (const file of [place, score, app])
    author.write(`node_modules/shop-kit/${file}`, author.read(file));
  editor.open(installed);
  expect(await editor.hover(installed, "class |ShopScore")).toBeNull();
  author.write("../nothing-of-harmony.ts", "export class ShopScore {}");
  editor.open("../nothing-of-harmony.ts");
  expect(await editor.hover("../nothing-of-harmony.ts", "class |ShopScore")).toBeNull();
  author.remove("../nothing-of-harmony.ts");
});

test("an editor that writes URIs in its own way is answered in that way", { timeout }, async () => {
  using author = new Author(shopOf(twoParts));
  author.write("deploy/@shop/more (1).ts", author.read(app).replaceAll('"./', '"../'));
  const uri = editorUri(author.folder, "deploy/%40shop/more%20%281%29.ts");
  await using editor = new Editor(author);
  await editor.start();
  // The finding is in the other app, and this one is its other place.
  const doubled = editor.heard(({ params }) => JSON.stringify(params ?? "").includes(uri));
  const text = author.read("deploy/@shop/more (1).ts");
  const textDocument = { uri, languageId: "typescript", version: 1, text };
  editor.tell("textDocument/didOpen", { textDocument });
  expect(JSON.stringify((await doubled).params)).toContain("H0203");
});

test("a package inside a project that says it is one belongs to it", { timeout }, async () => {
  using author = new Author(shopOf(twoParts));
  author.write("harmony.config.json", "{}");
  author.write("deploy/tsconfig.json", '{ "extends": "../tsconfig.json" }');
  await using editor = new Editor(author);
  await editor.start([]);
  const copied = editor.told(app, tells("H0203"));
  author.write("copy/copy.app.ts", author.read(app).replaceAll('"./', '"../deploy/'));
  editor.open(app);
  await copied;
});

test("a project that is taken away while it is open", { timeout }, async () => {
  using author = new Author(shopOf(twoParts));
  await using editor = new Editor(author);
  await editor.start();
  editor.open(score);
  expect(await editor.hover(score, "class |ShopScore")).not.toBeNull();
  rmSync(author.folder, { recursive: true });
  editor.watched(place, app, "tsconfig.json", "package.json");
  editor.type(score, `${editor.text(score)} `);
  expect(await editor.hover(score, "class |ShopScore")).toBeNull();
  expect(await editor.end()).toBe(0);
});

test("the server goes when its editor is gone", { timeout }, async () => {
  using author = new Author(shopOf(twoParts));
  await using editor = new Editor(author);
  await editor.start();
  expect(await editor.vanish()).toBe(1);
});

function withoutPostgres(text: string): string {
  return text
    .replace("PostgreSQL & HttpHosting>", "HttpHosting>")
    .replace("implements PostgreSQL, ", "implements ");
}

function editorUri(folder: string, path: string): string {
  return `file://${folder}/${path}`;
}
