/** Where state is kept when nobody says so. */
import { expect, test } from "vitest";
import { stateRoot } from "./folder.ts";

test.each([
  ["linux", {}, false, "/home/ann/.local/state/harmony"],
  ["linux", {}, true, "/var/lib/harmony"],
  ["linux", { XDG_STATE_HOME: "/state" }, false, "/state/harmony"],
  ["linux", { XDG_STATE_HOME: "/state" }, true, "/state/harmony"],
  ["linux", { XDG_STATE_HOME: "state" }, false, "/home/ann/.local/state/harmony"],
  ["darwin", {}, false, "/home/ann/Library/Application Support/harmony"],
  ["win32", { LOCALAPPDATA: "/local" }, false, "/local/harmony"],
] as const)("on %s with %o, root: %s", (platform, env, root, expected) => {
  expect(stateRoot(platform, env, "/home/ann", root)).toBe(expected);
});
