/** What a failed connection means, in words. */

const WORDS: { readonly [code: string]: string } = {
  ECONNREFUSED: "connection refused: nothing listens there",
  ECONNRESET: "the other side reset the connection",
  EPIPE: "the other side closed the connection",
  UND_ERR_SOCKET: "the other side closed the connection without answering",
  ENOTFOUND: "no such host",
  EAI_AGAIN: "the host's name could not be looked up",
  EHOSTUNREACH: "the host can not be reached",
  ENETUNREACH: "the network can not be reached",
  ETIMEDOUT: "the connection timed out",
  UND_ERR_CONNECT_TIMEOUT: "the connection timed out",
  EACCES: "permission denied",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the certificate is self-signed",
  CERT_HAS_EXPIRED: "the certificate has expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "the certificate is for another host",
};

/** Words for `error`, found by its code or that of the errors that caused it; its own message if no code is known. */
export function failureWords(error: unknown): string {
  const chain = [...causesOf(error)];
  const known = chain.map((cause) => WORDS[codeOf(cause) ?? ""]).find((words) => words);
  if (known !== undefined) return known;
  const last = chain.findLast((cause) => cause instanceof Error && cause.message !== "");
  return last instanceof Error ? last.message : String(error);
}

/** `error`, then what caused it, and each of several attempts (IPv6, IPv4) that failed together. */
function* causesOf(error: unknown): Generator<unknown> {
  if (error === undefined || error === null) return;
  yield error;
  if (error instanceof AggregateError) for (const each of error.errors) yield* causesOf(each);
  if (error instanceof Error) yield* causesOf(error.cause);
}

function codeOf(error: unknown): string | undefined {
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : undefined;
}
