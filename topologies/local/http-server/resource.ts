/** The HTTP server as a resource: one supervised process on one port. */
import type { HttpEndpoint, HttpServerSpec } from "@harmony/runtime";
import {
  type Change,
  changesBetween,
  type Evidence,
  type Resource,
  type Status,
  type TopologyContext,
} from "@harmony/runtime/topology";
import { commandNotFound } from "../diagnose/command-not-found/diagnosis.ts";
import { crashLoop } from "../diagnose/crash-loop/diagnosis.ts";
import { doesNotListen } from "../diagnose/does-not-listen/diagnosis.ts";
import { portTaken } from "../diagnose/port-taken/diagnosis.ts";
import { diagnose } from "../diagnose/trouble.ts";
import { addressesOf } from "../supervised/sockets.ts";
import { SupervisedResource } from "../supervised/resource.ts";
import { applyHttpServer } from "./apply.ts";
import { askedOf, portChange } from "./asked.ts";
import { type HttpServerSeen, seeHttpServer } from "./seen.ts";
import { statusOfHttpServer } from "./status.ts";

export class HttpServer
  extends SupervisedResource
  implements Resource<HttpServerSeen, HttpEndpoint>
{
  readonly patience = { stillMs: 30_000, totalMs: 300_000 };
  readonly #spec: HttpServerSpec | undefined;

  /** Without a `spec`, it can be looked at and destroyed. */
  constructor(context: TopologyContext, name: string, spec?: HttpServerSpec) {
    super(context, { kind: "http-server", name });
    this.#spec = spec;
  }

  observe(): Promise<HttpServerSeen | undefined> {
    return seeHttpServer(this.folder);
  }

  diff(seen: HttpServerSeen | undefined): readonly Change[] {
    if (this.#spec === undefined) return [];
    const asked = changesBetween(seen?.launch.asked ?? {}, askedOf(this.context, this.#spec));
    return this.#hasLostItsPort(seen) ? [...asked, portChange(seen!.launch.port)] : asked;
  }

  async apply(
    seen: HttpServerSeen | undefined,
    progress: (message: string) => void,
  ): Promise<void> {
    const keep = seen && !this.#hasLostItsPort(seen) ? seen.launch.port : undefined;
    await applyHttpServer(this.context, this, this.#spec!, { seen, keep, progress });
  }

  status(seen: HttpServerSeen | undefined): Status {
    return statusOfHttpServer(seen);
  }

  outputs(seen: HttpServerSeen | undefined): HttpEndpoint | undefined {
    if (seen === undefined || this.#hasLostItsPort(seen)) return undefined;
    const port = this.#spec?.port ?? seen.launch.port;
    return { host: "127.0.0.1", port, url: `http://127.0.0.1:${port}` };
  }

  async explain(seen: HttpServerSeen | undefined): Promise<Evidence | undefined> {
    if (seen === undefined) return undefined;
    const log = await this.recentLog();
    const listens = await addressesOf(this.folder, seen);
    const trouble = { ...seen, name: this.name, watched: seen, log, listens };
    return diagnose(trouble, [portTaken, commandNotFound, crashLoop, doesNotListen]);
  }

  /** A port that was chosen here and not asked for is given up when another process has it. */
  #hasLostItsPort(seen: HttpServerSeen | undefined): boolean {
    return this.#spec?.port === undefined && seen?.stranger !== undefined && !seen.isListening;
  }
}
