/** `harmony-gen check --fix` changes what can't be meant otherwise, and leaves the rest to the author. */
import { expect, test } from "vitest";
import { mistakes, shop } from "./editor/testing/mistakes.ts";
import { Author } from "./testing/author.ts";

const score = "deploy/shop.score.ts";
const timeout = 120_000;

test("certain fixes are made, and what is left is told", { timeout }, async () => {
  using author = new Author(shop);
  expect((await author.gen("--no-bundle")).exitCode).toBe(0);
  const wrong = mistakes(author).find(({ code }) => code === "H0102")!;
  author.write(score, wrong.text.replace("this.db.out", "this.bd.out"));
  const { stderr } = await author.gen("check");
  expect(stderr).toMatch(/\n2 errors; `harmony-gen check --fix` mends 1 of them\n$/);
  const answer = await author.gen("check", "--fix");
  expect(answer.stdout).toBe(`mended ${score}\n`);
  expect(author.read(score)).toContain("extends Score<PostgreSQL & Dns,");
  expect(author.read(score)).toContain("this.bd.out");
  expect(answer.stderr).toContain("error[H0206]");
  expect(answer.stderr).toContain("did you mean `db`?");
  expect(answer.exitCode).toBe(1);
});

test("the form of a file stays: its mark, its line ends, its letters", { timeout }, async () => {
  using author = new Author(shop);
  const wrong = mistakes(author).find(({ code }) => code === "H0102")!;
  const lines = `/* Bäckerei 🥐 */ ${wrong.text}`.split("\n");
  author.write(score, `\ufeff${lines.join("\r\n")}`);
  await author.gen("check", "--fix");
  const fixed = lines.join("\r\n").replace("Score<PostgreSQL,", "Score<PostgreSQL & Dns,");
  expect(author.read(score)).toBe(`\ufeff${fixed}`);
});

test("where nothing is certain, nothing is written", { timeout }, async () => {
  using author = new Author(shop);
  expect((await author.gen("--no-bundle")).exitCode).toBe(0);
  const text = author.read(score);
  const answer = await author.gen("check", "--fix");
  expect(answer).toEqual({ exitCode: 0, stdout: "checked: 1 app, no mistakes\n", stderr: "" });
  expect(author.read(score)).toBe(text);
});
