/** Other platform: this kind of machine has no processes as the local topology needs them. */
import type { Evidence } from "@harmony/runtime/topology";

export function otherPlatform(name: string, platform: string): Evidence {
  return {
    code: "H1306",
    message: `\`${name}\` can not run here: the local topology does not know ${platform}`,
    notes: ["it ends processes by signals and finds them again by their environment"],
    help: ["deploy from Linux or macOS; on Windows, from the Windows Subsystem for Linux"],
  };
}
