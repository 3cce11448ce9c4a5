/** The first app: one Score that passes, and the class that says where it goes. */
import { posix } from "node:path";
import { type Choices, classNameOf, isConfiguredElsewhere } from "../choices.ts";
import { appIn } from "../configured.ts";
import type { Host } from "../host.ts";
import { created, type Step } from "../step.ts";
import { appText } from "../../scaffold/texts/app.ts";
import { sampleServer } from "../../scaffold/texts/sample-server.ts";
import { serverScoreText } from "../../scaffold/texts/server-score.ts";

/** Nothing, when the deploy package has an app already. */
export function firstApp(host: Host, choices: Choices): readonly Step[] {
  const { app, folder, server } = choices;
  if (appIn(posix.join(host.root, folder)) !== undefined) return [];
  const name = classNameOf(app);
  const process =
    server === "start" && host.start
      ? { command: host.start.command, directory: posix.relative(folder, ".") }
      : { command: ["node", "server.mjs"] };
  const path = (file: string) => `${folder}/${file}`;
  return [
    ...(server === "sample"
      ? created(host, path("server.mjs"), "a small server to begin with", sampleServer(app))
      : []),
    ...created(
      host,
      path(`${app}.score.ts`),
      "what it is made of, and what it promises",
      serverScoreText({ name: `${name}Score`, label: app, process }),
    ),
    ...created(
      host,
      path(`${app}.app.ts`),
      `the app, which becomes the command harmony-${app}`,
      appText({
        name,
        label: app,
        score: `${name}Score`,
        file: `./${app}.score${extensionIn(host, choices)}`,
      }),
    ),
  ];
}

// The tsconfig that is written allows it; another one has to say so.
function extensionIn(host: Host, choices: Choices): string {
  const isFree = host.tsconfig?.options.allowImportingTsExtensions ?? false;
  return isFree || !isConfiguredElsewhere(host, choices) ? ".ts" : ".js";
}
