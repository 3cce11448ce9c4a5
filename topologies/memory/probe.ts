/** The eyes of a simulated place: they see what is simulated, and nothing of this machine. */
import type { HttpAnswer, HttpAsk, Probe } from "@harmony/runtime";
import { KINDS } from "./kinds.ts";
import { answerQuery } from "./query.ts";
import type { Thing, World } from "./world.ts";

/** `urlOf` answers the URL that a server handed out, with its password. */
export function simulatedProbe(
  world: World,
  direct: Probe,
  urlOf: (server: Thing) => string | undefined,
): Probe {
  return {
    async http(url, ask = {}) {
      const { port, pathname } = new URL(url);
      return answered(direct, found(world, direct, Number(port), KINDS.httpServer), pathname, ask);
    },
    async tcp(_host, port) {
      direct.expect(world.at(port) !== undefined, refusal(port));
    },
    async sql<Row extends object>(database: { url: { reveal(): string } }, statement: string) {
      const url = database.url.reveal();
      const server = found(world, direct, Number(new URL(url).port), KINDS.postgres);
      direct.expect(urlOf(server) === url, `\`${server.name}\` refuses the credentials`);
      const rows = answerQuery(statement);
      direct.expect(rows !== undefined, `a simulated database answers no \`${statement.trim()}\``);
      return rows as readonly Row[];
    },
    async exec(command) {
      direct.expect(false, `no command runs in a simulated place: ${command.join(" ")}`);
    },
    expect: direct.expect,
  };
}

function found(world: World, direct: Probe, port: number, kind: string): Thing {
  const thing = world.at(port);
  direct.expect(thing?.kind === kind, refusal(port));
  return thing!;
}

function refusal(port: number): string {
  return `nothing is simulated on port ${port}: connection refused`;
}

function answered(direct: Probe, { rest }: Thing, pathname: string, ask: HttpAsk): HttpAnswer {
  const { method = "GET", status: asked, contains = "" } = ask;
  const { status, body } = rest.answer(method, pathname, ask.json);
  const text = JSON.stringify(body);
  const isRight = asked === undefined ? status < 300 : status === asked;
  direct.expect(isRight, `${method} ${pathname} answered ${status}: ${text}`);
  direct.expect(text.includes(contains), `${method} ${pathname} answered without \`${contains}\``);
  const headers = { "content-type": "application/json" };
  return { status, headers, text, json: <T>() => JSON.parse(text) as T };
}
