/** Wrong usage is refused with the word underlined; right usage answers in the form that is asked for. */
import { expect, test } from "vitest";
import { library } from "../fixture/library.ts";
import { cli } from "./cli.ts";
import { keptTerminal, type KeptOptions } from "./fixture/terminal.ts";

async function run(line: string, options: KeptOptions = {}) {
  const kept = keptTerminal(line.split(" ").filter(Boolean), options);
  const code = await cli(library(), kept.terminal);
  return { code, stdout: kept.stdout(), stderr: kept.stderr() };
}

/** What is told about a refused command line. */
async function refused(line: string): Promise<string> {
  const { code, stdout, stderr } = await run(line);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  return stderr;
}

test("help is the table of commands", async () => {
  const { code, stdout, stderr } = await run("--help");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatchInlineSnapshot(`
    "harmony-library: Lends books

    usage: harmony-library <command> [options]

    commands:
      deploy <topology>        make it so, and prove that it works
      plan <topology>          what a deploy would change; changes nothing
      smoke <topology>         run the smoke tests of what is deployed
      status <topology>        how everything is, and what drifted
      logs <topology> [score]  what it logged, all of it or one Score
      destroy <topology>       remove everything a deploy made
      graph                    the Scores, and what waits for what
      topologies               the places this app can be deployed to
      explain <code>           what a code such as H1001 means
      completion <shell>       completion for bash, zsh, fish

    topologies:
      shelf  files on a shelf

    options:
      --format <format>     how to tell: pretty, plain, json, github
      --state-dir <folder>  keep state there instead of the platform's place
      --verbose             tell more, and show where a bug of this tool is
      --color               colours, even where output is no terminal
      --no-color            no colours
      -h, --help            how this, or the command before it, is used
      -V, --version         the version of the deploy package

    start with: harmony-library deploy shelf
    "
  `);
  expect(await run("help")).toEqual({ code, stdout, stderr });
});

test("help of one command, however it is asked for", async () => {
  const { code, stdout } = await run("logs --help");
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "harmony-library logs: what it logged, all of it or one Score

    usage: harmony-library logs <topology> [score] [options]

    topologies:
      shelf  files on a shelf

    options:
      --lines <number>      how many lines of each (default 20)
      --follow              go on with new lines until stopped
      --format <format>     how to tell: pretty, plain, json, github
      --state-dir <folder>  keep state there instead of the platform's place
      --verbose             tell more, and show where a bug of this tool is
      --color               colours, even where output is no terminal
      --no-color            no colours
    "
  `);
  expect((await run("help logs")).stdout).toBe(stdout);
});

test("no command at all is wrong usage, answered with the help", async () => {
  expect(await refused("")).toBe((await run("--help")).stdout);
});

test("under npm, what is to be typed is what the shell will find", async () => {
  const kept = keptTerminal(["deploy"], { env: { npm_command: "exec" } });
  expect(await cli(library(), kept.terminal)).toBe(2);
  expect(kept.stderr()).toContain("help: type `npx harmony-library deploy shelf`");
});

test("a topology that is forgotten", async () => {
  expect(await refused("deploy")).toMatchInlineSnapshot(`
    "error[H1001]: \`deploy\` needs a topology, and none was named
     --> command line
      |
      | harmony-library deploy
      |                        ^ a topology belongs here
      |
      = note: the topologies are
                \`shelf\`: files on a shelf
      = help: type \`harmony-library deploy shelf\`
      = explain: harmony-library explain H1001
    "
  `);
});

test("a topology that is misspelt", async () => {
  expect(await refused("plan shlef")).toMatchInlineSnapshot(`
    "error[H1002]: there is no topology \`shlef\`
     --> command line
      |
      | harmony-library plan shlef
      |                      ^^^^^ no such topology
      |
      = note: the topologies are
                \`shelf\`: files on a shelf
      = help: did you mean \`shelf\`?
      = explain: harmony-library explain H1002
    "
  `);
});

test("a command that is misspelt, missing, or an option", async () => {
  expect(await refused("deplyo shelf")).toMatchInlineSnapshot(`
    "error[H1003]: there is no command \`deplyo\`
     --> command line
      |
      | harmony-library deplyo shelf
      |                 ^^^^^^ no such command
      |
      = help: did you mean \`deploy\`?
      = explain: harmony-library explain H1003
    "
  `);
  expect(await refused("--verbose")).toMatchInlineSnapshot(`
    "error[H1003]: no command was named
     --> command line
      |
      | harmony-library --verbose
      |                           ^ a command belongs here
      |
      = help: \`harmony-library --help\` lists the commands
      = explain: harmony-library explain H1003
    "
  `);
  expect(await refused("--helpp")).toMatchInlineSnapshot(`
    "error[H1004]: \`harmony-library\` has no option \`--helpp\`
     --> command line
      |
      | harmony-library --helpp
      |                 ^^^^^^^ no such option
      |
      = help: did you mean \`--help\`?
      = explain: harmony-library explain H1004
    "
  `);
});

test("an option that is misspelt, or belongs to another command", async () => {
  expect(await refused("deploy shelf --fromat=json")).toMatchInlineSnapshot(`
    "error[H1004]: \`harmony-library deploy\` has no option \`--fromat\`
     --> command line
      |
      | harmony-library deploy shelf --fromat=json
      |                              ^^^^^^^^^^^^^ no such option
      |
      = help: did you mean \`--format\`?
      = explain: harmony-library explain H1004
    "
  `);
  expect(await refused("status shelf --follow")).toMatchInlineSnapshot(`
    "error[H1004]: \`harmony-library status\` has no option \`--follow\`
     --> command line
      |
      | harmony-library status shelf --follow
      |                              ^^^^^^^^ no such option
      |
      = note: \`--follow\` belongs to \`logs\`
      = help: \`harmony-library status --help\` lists them
      = explain: harmony-library explain H1004
    "
  `);
});

test("a value that is missing or wrong", async () => {
  expect(await refused("deploy shelf --state-dir")).toMatchInlineSnapshot(`
    "error[H1007]: \`--state-dir\` has no value
     --> command line
      |
      | harmony-library deploy shelf --state-dir
      |                              ^^^^^^^^^^^ its value is missing
      |
      = help: write it as \`--state-dir <folder>\`
      = explain: harmony-library explain H1007
    "
  `);
  expect(await refused("graph --format xml")).toMatchInlineSnapshot(`
    "error[H1007]: \`--format\` can not be \`xml\`
     --> command line
      |
      | harmony-library graph --format xml
      |                                ^^^ not a value it takes
      |
      = help: give one of pretty, plain, json, github
      = explain: harmony-library explain H1007
    "
  `);
  expect(await refused("logs shelf --lines=0")).toMatchInlineSnapshot(`
    "error[H1007]: \`--lines\` can not be \`0\`
     --> command line
      |
      | harmony-library logs shelf --lines=0
      |                            ^^^^^^^^^ not a value it takes
      |
      = help: give a whole number from 1 to 999999
      = explain: harmony-library explain H1007
    "
  `);
});

test("a Score there is none of, and a word too many", async () => {
  expect(await refused("logs shelf frist")).toMatchInlineSnapshot(`
    "error[H1005]: there is no Score \`frist\`
     --> command line
      |
      | harmony-library logs shelf frist
      |                            ^^^^^ no such Score
      |
      = note: the Scores are
                \`library\`: Three books
                \`first\`: A book on a shelf
                \`second\`: A book on a shelf
                \`third\`: A book on a shelf
      = help: did you mean \`first\`?
      = explain: harmony-library explain H1005
    "
  `);
  expect(await refused("deploy shelf now")).toMatchInlineSnapshot(`
    "error[H1008]: \`now\` is one word too many for \`deploy\`
     --> command line
      |
      | harmony-library deploy shelf now
      |                              ^^^ not understood
      |
      = help: \`harmony-library deploy --help\` shows how it is used
      = explain: harmony-library explain H1008
    "
  `);
});

test("a shell and a code there is none of", async () => {
  expect(await refused("completion tcsh")).toMatchInlineSnapshot(`
    "error[H1002]: there is no completion for \`tcsh\`
     --> command line
      |
      | harmony-library completion tcsh
      |                            ^^^^ no such shell
      |
      = note: the shells are \`bash\`, \`zsh\`, \`fish\`
      = explain: harmony-library explain H1002
    "
  `);
  expect(await refused("explain H0101")).toMatchInlineSnapshot(`
    "error[H1002]: there is no page for \`H0101\`
     --> command line
      |
      | harmony-library explain H0101
      |                         ^^^^^ no such code
      |
      = help: \`harmony-gen explain H0101\` knows what is found at build time
      = explain: harmony-library explain H1002
    "
  `);
});

test("a refusal follows the format", async () => {
  const { code, stdout, stderr } = await run("deploy --format json");
  expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({
    format: 1,
    type: "refused",
    diagnostic: { code: "H1001", location: { kind: "argument", index: 3 } },
  });
  expect((await run("deploy --format github")).stdout).toMatch(/^::error title=H1001/);
});

test("topologies and graph answer people and machines", async () => {
  expect((await run("topologies")).stdout).toBe("shelf  files on a shelf\n");
  expect(JSON.parse((await run("topologies --format json")).stdout)).toEqual({
    format: 1,
    app: "library",
    topologies: [{ name: "shelf", summary: "files on a shelf" }],
  });
  const graph = JSON.parse((await run("graph --format json")).stdout);
  expect(graph.scores.map(({ path }: { path: string }) => path)).toEqual([
    "library",
    "first",
    "second",
    "third",
  ]);
});

test("colours only on a terminal, unless they are asked for or refused", async () => {
  const colored = async (line: string, options?: KeptOptions) =>
    (await run(line, options)).stdout.includes("\u001b[");
  expect(await colored("topologies")).toBe(false);
  expect(await colored("topologies", { columns: 80 })).toBe(true);
  expect(await colored("topologies", { columns: 80, env: { TERM: "dumb" } })).toBe(false);
  expect(await colored("topologies", { columns: 80, env: { NO_COLOR: "1" } })).toBe(false);
  expect(await colored("topologies", { env: { FORCE_COLOR: "1" } })).toBe(true);
  expect(await colored("topologies --color", { env: { NO_COLOR: "1" } })).toBe(true);
  expect(await colored("topologies --no-color", { columns: 80 })).toBe(false);
  expect(await colored("topologies --format plain", { columns: 80 })).toBe(false);
});

test("what goes wrong inside is our bug, and its place is told only when asked for", async () => {
  const broken = { ...library(), create: () => null as never };
  const kept = keptTerminal(["graph"]);
  expect(await cli(broken, kept.terminal)).toBe(2);
  expect(kept.stderr()).toMatch(
    /^harmony-library has a bug: .+\nrun the same command with --verbo/,
  );
  expect(kept.stderr()).not.toMatch(/^\s+at /m);
  const verbose = keptTerminal(["graph", "--verbose"]);
  await cli(broken, verbose.terminal);
  expect(verbose.stderr()).toMatch(/^\s+at /m);
});
