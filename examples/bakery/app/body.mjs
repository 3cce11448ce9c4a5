/** Reads a request's body as JSON. */
const limitBytes = 10_000;

/** The body's value; `undefined` when it is too long or not JSON. */
export async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= limitBytes) chunks.push(chunk);
  }
  return size <= limitBytes ? parsed(Buffer.concat(chunks).toString("utf8")) : undefined;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
