/** The PostgreSQL server as a resource: its data, its credentials and one supervised process. */
import { type PostgresEndpoint, type PostgresSpec, Secret } from "@harmony/runtime";
import {
  type Change,
  changesBetween,
  type Data,
  type Evidence,
  KNOWN_AFTER_DEPLOY,
  type Resource,
  seal,
  type Status,
  type TopologyContext,
} from "@harmony/runtime/topology";
import { doesNotStart } from "../diagnose/does-not-start/diagnosis.ts";
import { notLetIn } from "../diagnose/not-let-in/diagnosis.ts";
import { diagnose } from "../diagnose/trouble.ts";
import { settled } from "../supervised/place.ts";
import { SupervisedResource } from "../supervised/resource.ts";
import { applyPostgres } from "./apply.ts";
import { removeBinaries } from "./binaries.ts";
import { passwordKey } from "./password.ts";
import { type PostgresSeen, seePostgres } from "./seen.ts";
import { statusOfPostgres } from "./status.ts";

export class Postgres
  extends SupervisedResource
  implements Resource<PostgresSeen, PostgresEndpoint>
{
  /** Recovery after a crash may take its time without a sign. */
  readonly patience = { stillMs: 120_000, totalMs: 600_000 };
  readonly #spec: PostgresSpec | undefined;

  /** Without a `spec`, it can be looked at and destroyed. */
  constructor(context: TopologyContext, name: string, spec?: PostgresSpec) {
    super(context, { kind: "postgres", name });
    this.#spec = spec;
  }

  observe(): Promise<PostgresSeen | undefined> {
    return seePostgres(this.folder, (port) => this.#endpoint(port));
  }

  diff(seen: PostgresSeen | undefined): readonly Change[] {
    if (this.#spec === undefined) return [];
    const is = seen ? { ...(seen.launch.asked as object), version: seen.dataVersion } : {};
    const changes = changesBetween(is, this.#asked(this.#spec));
    const lost = hasLostItsPort(seen);
    const port = { path: "port", from: seen?.launch.port, to: KNOWN_AFTER_DEPLOY };
    return lost ? [...changes, port] : changes;
  }

  async apply(seen: PostgresSeen | undefined, progress: (message: string) => void): Promise<void> {
    const keep = seen && !hasLostItsPort(seen) ? seen.launch.port : undefined;
    const asked = () => this.#asked(this.#spec!);
    await applyPostgres(this.context, this, this.#spec!, { seen, keep, asked, progress });
  }

  status(seen: PostgresSeen | undefined): Status {
    return statusOfPostgres(seen);
  }

  outputs(seen: PostgresSeen | undefined): PostgresEndpoint | undefined {
    if (seen === undefined || hasLostItsPort(seen)) return undefined;
    return this.#endpoint(seen.launch.port);
  }

  async explain(seen: PostgresSeen | undefined): Promise<Evidence | undefined> {
    if (seen === undefined) return undefined;
    const { refusal, ...known } = seen;
    const words = refusal && { refusal: refusal.message };
    const trouble = { ...known, ...words, name: this.name, watched: seen };
    return diagnose({ ...trouble, log: await this.recentLog() }, [notLetIn, doesNotStart]);
  }

  override async destroy(progress: (message: string) => void): Promise<void> {
    await super.destroy(progress);
    const others = (await settled(this.context)).filter(({ kind }) => kind === this.kind);
    if (others.length === 0) await removeBinaries(this.context);
  }

  #asked({ version }: PostgresSpec): Data {
    const password = this.context.secrets.get(passwordKey(this)) ?? KNOWN_AFTER_DEPLOY;
    return seal({ version, password }, this.context.secrets);
  }

  #endpoint(port: number): PostgresEndpoint | undefined {
    const password = this.context.secrets.get(passwordKey(this));
    if (password === undefined) return undefined;
    const { name } = this;
    const url = `postgresql://${name}:${password.reveal()}@127.0.0.1:${port}/${name}`;
    const place = { host: "127.0.0.1", port, database: name, user: name };
    return { ...place, password, url: new Secret(url) };
  }
}

/** Its port was chosen here, so it is given up when another process has it. */
function hasLostItsPort(seen: PostgresSeen | undefined): boolean {
  return seen?.stranger !== undefined && !seen.isListening;
}
