/** A real Kubernetes cluster for tests: `npm run cluster -- up|down|status|kubeconfig|images`. */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { down } from "./down.ts";
import { images } from "./images/images.ts";
import { type Place, placeOf } from "./place.ts";
import { programs } from "./programs.ts";
import { Refusal, render } from "./refusal.ts";
import { status } from "./status.ts";
import { up } from "./up.ts";

const usage = `npm run cluster -- up | down | status | kubeconfig | images [options]

  up          builds what is not built yet, starts the cluster, waits until it works
  down        stops it and removes everything that it made on this machine
  status      says what runs; ends with 1 when it is down
  kubeconfig  prints the path of its kubeconfig
  images      prints the path of an archive of its images, for another cluster

  --state-dir <folder>  where this cluster keeps its things: another folder is another cluster
  --cache-dir <folder>  where the programs and images are kept
`;

const verbs: Readonly<Record<string, (place: Place) => Promise<number>>> = {
  up: async (place) => {
    const started = Date.now();
    await up(place, tell);
    tell(`the cluster is up (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    return print(`KUBECONFIG=${place.kubeconfig}\n`);
  },
  down: async (place) => {
    const was = await down(place, tell);
    tell(
      was ? "the cluster is down, and nothing of it is left" : "there is no cluster to take down",
    );
    return 0;
  },
  status: async (place) => {
    const found = await status(place);
    if (!found) return print("down\n", 1);
    const lines = found.processes.map(({ pid, name }) => `  ${name} (${pid})\n`);
    const state = found.isReady ? "up" : "not ready";
    return print(`${state}: ${found.server}\n${lines.join("")}`, found.isReady ? 0 : 1);
  },
  kubeconfig: async (place) => {
    if (existsSync(place.kubeconfig)) return print(`${place.kubeconfig}\n`);
    const help = ["`npm run cluster -- up`"];
    throw new Refusal({ message: "the cluster is down: it has no kubeconfig", help });
  },
  images: async ({ cache }) => print(`${await images(await programs(cache, tell), cache, tell)}\n`),
};

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const request = parse(args);
    if (!request) return print(usage, 0);
    return await request.verb(placeOf(request, process.env));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(render(error.reason));
    return 1;
  }
}

function parse(args: readonly string[]) {
  const { values, positionals } = parsed(args);
  const verb = verbs[positionals[0] ?? ""];
  if (values.help || positionals.length === 0) return undefined;
  if (!verb || positionals.length > 1) {
    const known = Object.keys(verbs).join("`, `");
    throw new Refusal({
      message: `\`${positionals.join(" ")}\` is no command of a cluster`,
      help: [`say one of \`${known}\``],
    });
  }
  return { verb, stateDir: values["state-dir"], cacheDir: values["cache-dir"] };
}

function parsed(args: readonly string[]) {
  const folder = { type: "string" } as const;
  const options = { "state-dir": folder, "cache-dir": folder, help: { type: "boolean" } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Refusal({ message, help: ["`npm run cluster -- --help` lists the options"] });
  }
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function print(text: string, code = 0): number {
  process.stdout.write(text);
  return code;
}
