/** Where the package of harmony-gen is: beside its sources, or one above what was built of them. */
import { existsSync } from "node:fs";

const here = new URL("./", import.meta.url);

export const packageFolder = existsSync(new URL("package.json", here))
  ? here
  : new URL("../", here);
