/** Reads what `interpret` needs and asks for. */
import type { Bound, InterpretModel } from "../../model/index.ts";
import type { InterpretFacts, Receiver } from "../interpret-facts.ts";
import type { TypeFacts } from "../type-facts.ts";
import { type BoundFacts, boundIn, boundModel, capabilityOfVerb, unusedOf } from "./bound.ts";
import { membersOf } from "./capabilities.ts";
import { dataText } from "./data.ts";
import type { Linking } from "./linking.ts";
import { Undecidable } from "./undecidable.ts";

/** `required` is the bound that the class declares. */
export function interpretModel(
  linking: Linking,
  file: string,
  facts: InterpretFacts,
  required: BoundFacts,
): InterpretModel {
  if (facts.unclear !== undefined) throw new Undecidable(`its interpret: ${facts.unclear}`);
  const { topology, asks, members, hasBody, span } = facts;
  const bound = topology && boundIn(linking, file, topology.type);
  if (bound)
    for (const receiver of facts.receivers) checkReceiver(linking, file, facts, bound, receiver);
  const asked = asks.map(({ method, span }) => {
    const capability = capabilityOfVerb(linking, bound ?? required, method);
    return { method, span, capability };
  });
  return {
    span,
    ...(bound && topology && { parameter: parameterModel(linking, bound, topology.span) }),
    widenings: [],
    asks: asked,
    ensures: asked.filter(({ method }) => method.startsWith("ensure")),
    ...(hasBody && { use: { members, unused: unusedOf(linking, required, members) } }),
  };
}

function parameterModel(linking: Linking, bound: BoundFacts, span: Bound["span"]): Bound {
  return boundModel(linking, bound, span);
}

// None of what methods are called on may be a topology itself.
function checkReceiver(
  linking: Linking,
  file: string,
  { spec }: InterpretFacts,
  bound: BoundFacts,
  receiver: Receiver,
): void {
  if (receiver === "spec") {
    if (!spec) throw new Undecidable("its spec has no type");
    dataText(linking, file, spec);
    return;
  }
  for (const each of bound.interfaces) {
    const found = membersOf(linking, each).get(receiver.verb);
    if (found?.member.is !== "method") continue;
    return checkPromised(linking, found.owner.file, found.member.result);
  }
  throw new Undecidable(`no capability has \`${receiver.verb}\``);
}

function checkPromised(linking: Linking, file: string, result: TypeFacts): void {
  const isPromise = result.is === "name" && result.path.join(".") === "Promise";
  const [inner] = isPromise ? result.given : [];
  if (!inner) throw new Undecidable("a verb promises nothing");
  dataText(linking, file, inner);
}
