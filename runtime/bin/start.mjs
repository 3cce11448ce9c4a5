/** Runs harmony: its sources where they are, which is its own repository, else what was built of them. */
import { existsSync } from "node:fs";

const source = new URL("../cli/dispatch.ts", import.meta.url);
const built = new URL("../dist/cli/dispatch.js", import.meta.url);
const { dispatch } = await import((existsSync(source) ? source : built).href);
await dispatch();
