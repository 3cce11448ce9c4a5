/** Asks the cluster's own DNS for a name until it answers; prints the address. */
import { Resolver } from "node:dns/promises";
import { setTimeout as pause } from "node:timers/promises";

const [server = "", name = ""] = process.argv.slice(2);
const attemptMs = 100;
const resolver = new Resolver({ timeout: 1_000, tries: 1 });
resolver.setServers([server]);

for (let answer: string | undefined; answer === undefined;) {
  [answer] = await resolver.resolve4(name).catch(() => []);
  if (answer) process.stdout.write(`${answer}\n`);
  else await pause(attemptMs);
}
