/** The plug-in, in the real tsserver of TypeScript 6. */
import { chmodSync, existsSync } from "node:fs";
import { expect, test } from "vitest";
import { Author } from "../../testing/author.ts";
import { type Complaint, TypeScriptServer } from "../testing/typescript-server.ts";
import { shop } from "../testing/mistakes.ts";
import { steady } from "../testing/steady.ts";

const place = "deploy/place.ts";
const score = "deploy/shop.score.ts";
const app = "deploy/shop.app.ts";
const timeout = 150_000;

const ours = (complaints: readonly Complaint[]) =>
  complaints.filter(({ source }) => source === "harmony");
const lacks = (complaints: readonly Complaint[]) =>
  ours(complaints).some(({ code }) => code === 900101);
const silent = (complaints: readonly Complaint[]) => ours(complaints).length === 0;

test(
  "a capability is taken away while typing, looked at, and given back",
  { timeout },
  async () => {
    using author = new Author(shop);
    await using server = new TypeScriptServer(author);
    server.open(place, score, app);
    await server.told(score, silent);
    const text = server.text(place);
    const found = server.told(score, lacks);
    server.type(place, withoutPostgres(text));
    const [complaint] = ours(await found);
    expect(complaint).toMatchObject({
      text: expect.stringMatching(/^H0101: `PostgresScore` needs `PostgreSQL`.*\n(.*\n)*explain: /),
      category: "error",
      relatedInformation: [{ message: "offers `HttpHosting`" }],
    });

    expect(await server.quickInfo(score, "class |ShopScore")).toContain(
      "- ✗ `PaperTopology` lacks `PostgreSQL`, which `PostgresScore` needs",
    );
    expect(await server.definitions(score, "readonly |db")).toEqual(["PostgreSQL"]);
    expect(await server.definitions(app, "paper: |PaperTopology")).toEqual([
      "new PostgresScore",
      "PaperTopology",
    ]);
    expect(
      await server.ask("getSupportedCodeFixes", { file: `${author.folder}/${score}` }),
    ).toContain("900101");
    const [fix] = await server.fixes(score, "new |PostgresScore", 900101);
    expect(fix?.description).toBe("say that `PaperTopology` offers `PostgreSQL`");

    const mended = server.told(score, silent);
    server.type(place, withChanges(server.text(place), fix!.changes[0]!.textChanges));
    await mended;
    const again = server.told(score, lacks);
    server.type(place, withoutPostgres(text));
    await again;
    const undone = server.told(score, silent);
    server.type(place, text);
    await undone;
    await expect(steady(server.transcript, author)).toMatchFileSnapshot("told/conversation.txt");
  },
);

test(
  "what TypeScript says stays; a file that it can't parse is its to tell",
  { timeout },
  async () => {
    using author = new Author(shop);
    await using server = new TypeScriptServer(author);
    server.open(place, score);
    const found = server.told(score, (all) => lacks(all) && all.some(({ source }) => !source));
    server.type(place, withoutPostgres(server.text(place)));
    server.type(score, `${server.text(score)}\nconst wrong: number = "text";\n`);
    await found;
    expect(await server.quickInfo(score, "readonly |web")).toContain("deployed after `db`");
    const typing = server.told(place, (all) => ours(all).length === 0);
    server.type(place, `${server.text(place)}\nclass {`);
    await typing;
  },
);

test.skipIf(!existsSync("/proc/self/task"))(
  "the process beside it starts again when it dies, and goes when tsserver goes (seen in /proc)",
  { timeout },
  async () => {
    using author = new Author(shop);
    await using server = new TypeScriptServer(author);
    const found = server.told(score, lacks);
    author.write(place, withoutPostgres(author.read(place)));
    server.open(place, score);
    await found;
    const [desk] = server.children();
    process.kill(desk!, "SIGKILL");
    const mended = server.told(score, silent);
    server.type(
      place,
      server
        .text(place)
        .replace("<HttpHosting>", "<HttpHosting & PostgreSQL>")
        .replace("implements ", "implements PostgreSQL, "),
    );
    await mended;
    const [next] = server.children();
    expect(next).not.toBe(desk);
    await server[Symbol.asyncDispose]();
    await gone(next!);
  },
);

test("a project whose tsconfig changes is told of once, as it is then", { timeout }, async () => {
  using author = new Author(shop);
  await using server = new TypeScriptServer(author);
  server.open(place, score);
  const found = server.told(score, lacks);
  server.type(place, withoutPostgres(server.text(place)));
  await found;
  const strict = server.told(score, (all) => all.some(({ code }) => code === 6133));
  const { compilerOptions } = JSON.parse(author.read("tsconfig.json"));
  author.write(
    "tsconfig.json",
    JSON.stringify({ compilerOptions: { ...compilerOptions, noUnusedLocals: true } }),
  );
  expect(ours(await strict)).toHaveLength(1);
  const silenced = server.told(score, silent);
  author.write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["deploy/place.ts"] }));
  await silenced;
});

test("where the process can't run, that is told in the files of harmony", { timeout }, async () => {
  using author = new Author(shop);
  author.remove("node_modules/node");
  author.write("node_modules/node/bin/node", "#!/bin/sh\necho this is an old Node >&2\nexit 3\n");
  chmodSync(`${author.folder}/node_modules/node/bin/node`, 0o755);
  await using server = new TypeScriptServer(author);
  const told = server.told(score, (all) => ours(all).length > 0);
  server.open(place, score);
  const [complaint] = ours(await told);
  expect(complaint).toMatchObject({
    code: 900640,
    category: "warning",
    start: { line: 2 },
    text: expect.stringContaining("says: this is an old Node\nhelp: it needs Node 24"),
  });
  expect(await server.quickInfo(score, "class |ShopScore")).toBe("");
});

function withoutPostgres(text: string): string {
  return text
    .replace("PostgreSQL & HttpHosting>", "HttpHosting>")
    .replace("implements PostgreSQL, ", "implements ");
}

interface TextChange {
  readonly start: { readonly line: number; readonly offset: number };
  readonly end: { readonly line: number; readonly offset: number };
  readonly newText: string;
}

function withChanges(text: string, changes: readonly TextChange[]): string {
  const lines = text.split("\n");
  for (const { start, end, newText } of changes.toReversed()) {
    const line = lines[start.line - 1]!;
    lines[start.line - 1] = line.slice(0, start.offset - 1) + newText + line.slice(end.offset - 1);
  }
  return lines.join("\n");
}

/** Waits until there is no such process. */
async function gone(pid: number): Promise<void> {
  while (existsSync(`/proc/${pid}/exe`)) await new Promise((done) => setTimeout(done, 20));
}
