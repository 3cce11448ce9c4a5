/** Room: a project of an author, outside this repository, that installs what it needs as authors do. */
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Ended, ended } from "./harmony.ts";

export class Room implements AsyncDisposable {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async of(files: Readonly<Record<string, string>>): Promise<Room> {
    const room = new Room(await mkdtemp(path.join(tmpdir(), "harmony-room-")));
    // The database runs as another user when root deploys, and has to reach its data.
    await chmod(room.folder, 0o755);
    await room.write(files);
    return room;
  }

  async write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [file, text] of Object.entries(files)) {
      const place = path.join(this.folder, file);
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, text);
    }
  }

  read(file: string): Promise<string> {
    return readFile(path.join(this.folder, file), "utf8");
  }

  /** Runs a line of a shell in the project; the commands of `tools` come first. */
  run(line: string, tools: readonly string[] = []): Promise<Ended> {
    const PATH = [...tools, path.dirname(process.execPath), ...folders()].join(":");
    const env = { ...inherited(), ...quiet, PATH, CI: "1" };
    return ended(["sh", "-c", line], { cwd: this.folder, env });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const quiet = {
  npm_config_audit: "false",
  npm_config_fund: "false",
  YARN_ENABLE_TELEMETRY: "0",
  NO_COLOR: "1",
};

/** The environment of whoever runs the tests, without what npm and vitest added to it. */
function inherited(): NodeJS.ProcessEnv {
  const isAdded = (name: string) =>
    /^(?:npm_(?!config_registry)|vitest|node_env|node_options|init_cwd|force_color)/i.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isAdded(name)));
}

/** Where commands are found, but for those of this repository. */
function folders(): readonly string[] {
  const all = process.env["PATH"]?.split(":") ?? [];
  return all.filter((folder) => !folder.endsWith("node_modules/.bin"));
}
