/** Opens the run that a command works on. */
import assert from "node:assert";
import { resolve } from "node:path";
import { directProbe } from "../../probes/direct-probe.ts";
import { openRun, type Run } from "../../run.ts";
import type { Invocation } from "../invocation.ts";

export function open({ app, request, terminal }: Invocation): Run {
  const { topology } = request.words;
  assert(topology !== undefined, "a command that opens a run takes a topology");
  return openRun({
    app,
    topology,
    ...(request.stateDir !== undefined && { stateDir: resolve(request.stateDir) }),
    home: terminal.home,
    env: terminal.env,
    signal: terminal.stop,
    program: (name, ...args) => terminal.program(topology, name, ...args),
    probe: (signal) => directProbe({ signal, home: terminal.home }),
    clock: terminal.clock,
  });
}
