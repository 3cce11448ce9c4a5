/** Redaction of what a run says: no secret it knows of shows in any text, whoever wrote that text. */
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { HarmonyEvent } from "../event.ts";
import { type Redact, redactor } from "../probes/redact.ts";
import type { KnownSecrets } from "../state/secret-file.ts";
import type { World } from "./world.ts";

/** Masks every secret that the run knows by now. */
export function redactionOf(secrets: KnownSecrets, world: World): Redact {
  return (text) => (text === "" ? "" : redactor([...secrets.known(), ...world.secrets()])(text));
}

export function redactDiagnostic(diagnostic: Diagnostic, redact: Redact): Diagnostic {
  const { message, label, object, notes, help, log, state } = diagnostic;
  return {
    ...diagnostic,
    message: redact(message),
    ...(label !== undefined && { label: redact(label) }),
    ...(object !== undefined && { object: redact(object) }),
    ...(notes && { notes: notes.map(redact) }),
    ...(help && { help: help.map(redact) }),
    ...(log && { log: log.map(redact) }),
    ...(state !== undefined && { state: redact(state) }),
  };
}

/** Masks the texts of an event that come from outside the kernel. */
export function redactEvent(event: HarmonyEvent, redact: Redact): HarmonyEvent {
  switch (event.type) {
    case "resource-progressed":
      return { ...event, message: redact(event.message) };
    case "resource-compared":
      return { ...event, status: { ...event.status, message: redact(event.status.message) } };
    case "smoke-tried":
      return event.failure === undefined ? event : { ...event, failure: redact(event.failure) };
    case "warned":
    case "score-failed":
      return { ...event, diagnostic: redactDiagnostic(event.diagnostic, redact) };
    default:
      return event;
  }
}
