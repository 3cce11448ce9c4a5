/** The fix of a topology that has every verb of a capability: it says that it offers it. */
import type { Fix } from "@harmony/runtime/diagnostic";
import type { CapabilityModel, Model, TopologyModel } from "../../model/index.ts";
import { importOfCapability } from "../class-import.ts";

export function offerFix(
  topology: TopologyModel,
  capability: CapabilityModel,
  model: Model,
): readonly Fix[] {
  const { name } = capability;
  const known = importOfCapability(capability, topology.file, model);
  return [
    {
      title: `say that \`${topology.name}\` offers \`${name}\``,
      certain: false,
      edits: [{ kind: "offer", at: topology.span, capability: name }, ...(known ? [known] : [])],
    },
  ];
}
