/** Makes an HTTP server as asked for: checks what can be checked, ends the old process, starts the new one. */
import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { type HttpServerSpec, Secret } from "@harmony/runtime";
import type { ResourceRecord, TopologyContext } from "@harmony/runtime/topology";
import { commandNotFoundIn } from "../diagnose/command-not-found/diagnosis.ts";
import { folderMissing } from "../diagnose/folder-missing/diagnosis.ts";
import { portTakenBy } from "../diagnose/port-taken/diagnosis.ts";
import { plainEnvironment } from "../machine/environment.ts";
import { findProgram } from "../machine/find-program.ts";
import { choosePort, isTaken, whoHas } from "../machine/port.ts";
import { checkPlatform } from "../platform.ts";
import { refusal } from "../refuse.ts";
import type { Launch } from "../supervised/launch.ts";
import { folderOf, settle } from "../supervised/place.ts";
import { start, stop } from "../supervised/start.ts";
import { askedOf, directoryOf, keepSecrets, variablesOf } from "./asked.ts";
import type { HttpServerSeen } from "./seen.ts";

interface Before {
  readonly seen: HttpServerSeen | undefined;
  /** The port it had and may keep. */
  readonly keep: number | undefined;
  readonly progress: (message: string) => void;
}

export async function applyHttpServer(
  context: TopologyContext,
  record: ResourceRecord,
  spec: HttpServerSpec,
  { seen, keep, progress }: Before,
): Promise<void> {
  checkPlatform(spec.name);
  const folder = folderOf(context, record);
  await checkProcess(context, spec);
  const port = spec.port ?? keep ?? (await choosePort(folder));
  if (port !== seen?.launch.port) await checkPort(spec.name, port);
  const marker = await settle(folder, record);
  if (seen) progress("ending the process as it was");
  await stop(context, folder);
  if (port === seen?.launch.port) await checkPort(spec.name, port);
  await keepSecrets(context, spec, seen?.launch.env);
  progress(`starting \`${spec.process.command.join(" ")}\` on port ${port}`);
  await start(context, folder, marker, launchOf(context, spec, port));
}

function launchOf(context: TopologyContext, spec: HttpServerSpec, port: number): Launch {
  return {
    generation: randomUUID(),
    asked: askedOf(context, spec),
    port,
    command: spec.process.command,
    directory: directoryOf(context, spec),
    env: variablesOf(spec, port),
    secretsIn: context.folder,
    stop: { signal: "SIGTERM", graceMs: 5_000 },
  };
}

async function checkProcess(context: TopologyContext, spec: HttpServerSpec): Promise<void> {
  const { name, process: asked, env } = spec;
  const directory = directoryOf(context, spec);
  const found = await stat(directory).catch(() => undefined);
  if (!found?.isDirectory())
    throw refusal(folderMissing(name, asked.directory, directory, context.home));
  const [program = ""] = asked.command;
  const { PATH } = { ...plainEnvironment(process.env, process.execPath), ...env };
  const searchPath = PATH instanceof Secret ? PATH.reveal() : PATH!;
  const file = program && (await findProgram(program, directory, searchPath));
  if (!file) throw refusal(commandNotFoundIn(name, program, directory));
}

async function checkPort(name: string, port: number): Promise<void> {
  if (!(await isTaken(port))) return;
  const holder = await whoHas(port);
  throw refusal(portTakenBy(name, port, holder ? { holder } : {}));
}
