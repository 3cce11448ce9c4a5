/** Session: one run with its state opened: for reading, or under the lock for writing. */
import assert from "node:assert";
import type { AnyCapability } from "../capability.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Verb } from "../event.ts";
import type { Graph } from "../graph/graph.ts";
import type { Run } from "../run.ts";
import { sweepFolder } from "../state/folder.ts";
import type { Inventory } from "../state/inventory.ts";
import { Journal, readInventory } from "../state/journal.ts";
import { takeLock } from "../state/lock.ts";
import { type KnownSecrets, openSecretStore, readSecretStore } from "../state/secret-file.ts";
import type { Topology, TopologyContext } from "../topology.ts";
import { redactEvent, redactionOf } from "./redaction.ts";
import type { Emit } from "./stream.ts";
import { World } from "./world.ts";

/** What every verb works with. */
export interface Session {
  readonly run: Run;
  readonly graph: Graph;
  readonly secrets: KnownSecrets;
  readonly inventory: Inventory;
  readonly signal: AbortSignal;
  readonly emit: Emit;
  readonly world: World;
}

/** A session that may write. Disposing it closes the journal and lets go of the lock. */
export interface WritingSession extends Session, AsyncDisposable {
  readonly journal: Journal;
  /** Aborted when another run took the lock over. */
  readonly lost: AbortSignal;
}

/** Who hears of a session, and what interrupts it; by default nobody, and what interrupts its run. */
export interface Listeners {
  readonly emit?: Emit;
  readonly warn?: (diagnostic: Diagnostic) => void;
  readonly signal?: AbortSignal;
}

/** Opens the state for reading; touches nothing. */
export async function openToRead(
  run: Run,
  graph: Graph,
  { emit = () => undefined, warn = () => undefined, signal = run.signal }: Listeners,
): Promise<Session> {
  const secrets = await readSecretStore(run.folder);
  const survey = () => bareTopology(run, secrets, signal).survey();
  const { inventory, warning } = await readInventory(run.folder, survey);
  if (warning) warn(warning);
  return opened({ run, graph, secrets, inventory, signal, emit });
}

/** Takes the lock and opens the state for writing, healing what a killed run left. */
export async function openToWrite(
  run: Run,
  graph: Graph,
  verb: Verb,
  emit: Emit,
  signal: AbortSignal,
): Promise<WritingSession> {
  const warn = (diagnostic: Diagnostic) => emit({ type: "warned", diagnostic });
  const { folder, clock, app, topologyName: topology } = run;
  await using held = new AsyncDisposableStack();
  const lock = held.use(await takeLock({ folder, verb, app: app.name, topology, clock, warn }));
  await sweepFolder(folder);
  const either = AbortSignal.any([signal, lock.lost]);
  const secrets = await openSecretStore(folder, warn);
  const survey = () => bareTopology(run, secrets, either).survey();
  const journal = await Journal.open(folder, survey, warn);
  held.defer(() => journal.close());
  const kept = held.move();
  const { inventory } = journal;
  return {
    ...opened({ run, graph, secrets, inventory, signal: either, emit }),
    journal,
    lost: lock.lost,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** A world of its own, and a voice that never says a secret. */
function opened(parts: Omit<Session, "world">): Session {
  const world = new World();
  const emit: Emit = (event) => parts.emit(redactEvent(event, redactionOf(parts.secrets, world)));
  return { ...parts, emit, world };
}

/** What a topology is handed; `ensure` is what the verb makes of a resource. */
export function contextOf(
  { run, secrets, signal }: Pick<Session, "run" | "secrets" | "signal">,
  ensure: TopologyContext["ensure"],
): TopologyContext {
  return {
    app: run.app.name,
    topology: run.topologyName,
    folder: run.folder,
    home: run.home,
    secrets,
    clock: run.clock,
    signal,
    program: run.program,
    ensure,
  };
}

/** A topology that no Score is interpreted on: to look around, and to find resources by their records. */
export function bareTopology(
  run: Run,
  secrets: KnownSecrets,
  signal: AbortSignal,
): Topology<AnyCapability> {
  return new run.topology(
    contextOf({ run, secrets, signal }, () => assert.fail("only an interpret may ensure")),
  );
}
