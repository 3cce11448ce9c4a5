/** The HTTP probe: one request, and what the answer must be like. */
import type { HttpAnswer, HttpAsk } from "../probe.ts";
import { Secret } from "../secret.ts";
import { deadlineOf } from "./deadline.ts";
import type { ProbeBounds } from "./direct-probe.ts";
import { head, quoted } from "./excerpt.ts";
import { failureWords } from "./failure-words.ts";
import { ProbeFailure } from "./probe-failure.ts";
import { redactor, type Redact } from "./redact.ts";

/** Makes one request; throws `ProbeFailure` unless the answer is what `ask` expects. */
export async function http(
  url: string | URL,
  ask: HttpAsk = {},
  bounds: ProbeBounds,
): Promise<HttpAnswer> {
  const redact = redactor(
    Object.values(ask.headers ?? {}).filter((value) => value instanceof Secret),
  );
  const asked = `${ask.method ?? "GET"} ${redact(withoutPassword(url))}`;
  const answer = await request(url, ask, bounds, asked, redact);
  const status = ask.status ?? "2xx";
  const met = ask.status === undefined ? answer.ok : answer.status === ask.status;
  if (!met)
    throw unexpected(`answered ${answer.status}, expected ${status}`, asked, answer, redact);
  if (ask.contains !== undefined && !answer.text.includes(ask.contains))
    throw unexpected(`its body does not contain \`${ask.contains}\``, asked, answer, redact);
  return { ...answer, json: () => parsed(answer, asked, redact) };
}

type Answer = Pick<HttpAnswer, "status" | "headers" | "text"> & { readonly ok: boolean };

async function request(
  url: string | URL,
  ask: HttpAsk,
  bounds: ProbeBounds,
  asked: string,
  redact: Redact,
): Promise<Answer> {
  const deadline = deadlineOf(bounds, "no answer");
  try {
    const response = await fetch(url, requestOf(ask, deadline.signal));
    const { ok, status, headers } = response;
    return { ok, status, headers: Object.fromEntries(headers), text: await response.text() };
  } catch (error) {
    const words = deadline.signal.aborted ? deadline.words() : redact(failureWords(error));
    throw new ProbeFailure(`${asked}: ${words}`);
  }
}

function requestOf(ask: HttpAsk, signal: AbortSignal): RequestInit {
  const headers = new Headers({ connection: "close" });
  if (ask.json !== undefined) headers.set("content-type", "application/json");
  for (const [name, value] of Object.entries(ask.headers ?? {}))
    headers.set(name, value instanceof Secret ? value.reveal() : value);
  const body = ask.json === undefined ? ask.body : JSON.stringify(ask.json);
  const redirected = ask.status !== undefined && ask.status >= 300 && ask.status < 400;
  return {
    method: ask.method ?? "GET",
    headers,
    signal,
    redirect: redirected ? "manual" : "follow",
    ...(body === undefined ? {} : { body }),
  };
}

function parsed<T>(answer: Answer, asked: string, redact: Redact): T {
  try {
    return JSON.parse(answer.text) as T;
  } catch {
    throw unexpected("its body is not JSON", asked, answer, redact);
  }
}

function unexpected(what: string, asked: string, answer: Answer, redact: Redact): ProbeFailure {
  const body = head(redact(answer.text));
  const shown = body.length === 0 ? "its body was empty" : quoted("its body was", body);
  return new ProbeFailure(redact(`${asked}: ${what}`), [shown]);
}

function withoutPassword(url: string | URL): string {
  if (!URL.canParse(String(url))) return String(url);
  const shown = new URL(String(url));
  shown.username = shown.password = "";
  return shown.href;
}
