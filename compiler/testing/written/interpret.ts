/** Writes how a Score asks a topology for what it is. */
import { type Concept, concepts, conceptType } from "./concepts.ts";
import type { Draw } from "./draw.ts";
import type { Source } from "./source.ts";
import type { Spec } from "./spec.ts";

export interface InterpretOptions {
  readonly concept: Concept;
  readonly bound: string;
  readonly spec: Spec;
  readonly out: string;
}

/** The members that make it: a method, a function in a field, or none. */
export function interpretMembers(
  draw: Draw,
  source: Source,
  options: InterpretOptions,
): readonly string[] {
  const { concept, bound, spec } = options;
  const { verb } = concept;
  const other = conceptType(draw, source, draw.one(concepts));
  const parameter = draw.chance(85) ? bound : draw.one(["any", other, "unknown", "object"]);
  const head = `(topology: ${parameter}, spec: ${spec.type})`;
  if (draw.chance(60)) return [`  interpret${head} { return topology.${verb}(spec); }`];
  const bodies = [
    `async interpret${head} { return await topology.${verb}({ name: spec.name }); }`,
    `async interpret${head} { const made = await topology.${verb}(spec); return made; }`,
    `async interpret${head} { const { ${verb} } = topology; return ${verb}(spec); }`,
    `interpret({ ${verb} }: ${parameter}, spec: ${spec.type}) { return ${verb}(spec); }`,
    `interpret(topology: ${parameter}) { return topology.${verb}({ name: "always" }); }`,
    `interpret${head} { return (topology as unknown as ${other}).${verb}(spec); }`,
    `interpret${head} { const wider = topology as any; return wider.ensureAll(spec); }`,
    `interpret${head} { const place: ${other} = topology as never; return place.${verb}(spec); }`,
    `interpret = ${head} => topology.${verb}(spec);`,
    `readonly interpret = async ${head} => { return topology.${verb}(spec); };`,
    `async interpret${head} { if (spec.name === "a") { await topology.${verb}(spec); } return topology.${verb}(spec); }`,
    `async interpret${head} { for (const name of ["a", "b"]) await topology.${verb}({ name }); return topology.${verb}(spec); }`,
    `async interpret${head} { return spec.upstream ? topology.${verb}(spec) : topology.${verb}({ name: "b" }); }`,
    `async interpret${head} { try { return await topology.${verb}(spec); } catch (error) { throw error; } }`,
    `async interpret${head} { if (!spec.name) throw new Error("no name"); return topology.${verb}(spec); }`,
    `interpret${head} { return Promise.reject(new TypeError("never")); }`,
    `async interpret${head} { throw "text"; }`,
    `async interpret${head} { const all = [spec].map((each) => topology.${verb}(each)); return (await Promise.all(all))[0]!; }`,
    `async interpret${head} { return this.through(topology, spec); }\n  through(topology: ${parameter}, spec: ${spec.type}) { return topology.${verb}(spec); }`,
    `async interpret${head} { const env = { A: spec.upstream ?? "" }; return topology.${verb}({ name: spec.name + env.A }); }`,
    `async interpret${head} { const kept = { topology }; return kept.topology.${verb}(spec); }`,
    `async interpret${head} { const made = await topology.${verb}(spec); return { ...made, host: String(made) }; }`,
    `declare interpret: (topology: ${parameter}, spec: ${spec.type}) => Promise<${options.out}>;`,
    `async interpret${head}: Promise<${options.out}> { return topology.${verb}(spec) as never; }`,
  ];
  return [`  ${draw.one(bodies)}`];
}
