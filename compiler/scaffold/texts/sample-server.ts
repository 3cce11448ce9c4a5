/** The text of a server that is there to be replaced. */

export function sampleServer(label: string): string {
  return `/** A server to begin with: replace it by your own, in the Score that starts it. */
import { createServer } from "node:http";

const server = createServer((request, response) => response.end("${label} is here\\n"));
server.listen(Number(process.env.PORT), "127.0.0.1");
process.once("SIGTERM", () => server.close());
`;
}
