/** Says hello over HTTP. */
import { createServer } from "node:http";

const server = createServer((_request, response) => response.end("hello\n"));
server.listen(Number(process.env.PORT ?? 8099), "127.0.0.1");
process.once("SIGTERM", () => server.close());
