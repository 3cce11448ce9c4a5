/** How much room the process keeps. */
import { setFlagsFromString } from "node:v8";

/**
 * Of a file that is read or printed little remains. Left to itself, V8 would make ever more room for what is new, and keep
 * it; what there is once the code is loaded will do, and costs no time.
 */
export function keepRoom(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}
