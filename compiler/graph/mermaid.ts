/** Draws an app as a Mermaid flowchart: a subgraph per composite, data flow as arrows, topologies beside it. */
import { label, Names } from "./mermaid-text.ts";
import { lackedBy, type PartPicture, type Picture, type ScorePicture } from "./picture.ts";

/** The whole diagram, without a line end after the last line. */
export function drawMermaid(picture: Picture): string {
  const drawing: Drawing = {
    picture,
    scores: new Map(picture.scores.map((score) => [score.id, score])),
    names: new Names(),
    arrows: [],
  };
  const roots = picture.root.flatMap((id) => drawing.scores.get(id) ?? []);
  const body = roots.flatMap((root) => drawScore(drawing, root, { path: "score", above: [] }));
  return [
    "---",
    `title: ${JSON.stringify([picture.name, picture.summary].filter(Boolean).join(": "))}`,
    "---",
    "flowchart LR",
    ...body,
    ...drawing.arrows.map((arrow) => `  ${arrow}`),
    ...drawTopologies(drawing, roots),
    "  classDef wrong stroke:#c62828,stroke-width:3px",
    "  classDef place stroke-dasharray:4 3",
  ].join("\n");
}

interface Drawing {
  readonly picture: Picture;
  readonly scores: ReadonlyMap<string, ScorePicture>;
  readonly names: Names;
  /** Arrows come after everything they join. */
  readonly arrows: string[];
}

interface Position {
  /** Fields from the root: `score.shop.db`. */
  readonly path: string;
  readonly above: readonly string[];
  readonly part?: PartPicture;
}

function drawScore(drawing: Drawing, score: ScorePicture, at: Position): readonly string[] {
  const indent = "  ".repeat(at.above.length + 1);
  const name = drawing.names.of(at.path);
  const text = label(titleOf(at), score.class, score.needs.join(", "));
  const wrong = (at.part?.mistakes.length ?? 0) + score.mistakes.length > 0 ? ":::wrong" : "";
  // Composition that leads back to itself is a finding; it is drawn up to there.
  const isOpen = score.parts.length > 0 && !at.above.includes(score.id);
  if (!isOpen) return [`${indent}${name}[${text}]${wrong}`];
  const body = score.parts.flatMap((part) => drawPart(drawing, part, score, at));
  const style = wrong ? [`${indent}class ${name} wrong`] : [];
  return [`${indent}subgraph ${name} [${text}]`, ...body, `${indent}end`, ...style];
}

function drawPart(
  drawing: Drawing,
  part: PartPicture,
  owner: ScorePicture,
  { path, above }: Position,
): readonly string[] {
  const here = `${path}.${part.name}`;
  const place = (sibling: string): string => drawing.names.of(`${path}.${sibling}`);
  drawing.arrows.push(
    ...part.takes.map(
      (flow) => `${place(flow.from)} -->|${label(flow.output)}| ${place(part.name)}`,
    ),
    ...part.after.map((sibling) => `${place(sibling)} -.-> ${place(part.name)}`),
  );
  const at = { path: here, part, above: [...above, owner.id] };
  const options = part.scores.flatMap((id) => drawing.scores.get(id) ?? []);
  const [only] = options;
  if (only && options.length === 1) return drawScore(drawing, only, at);
  return drawChoice(drawing, options, at);
}

/** One of several Scores, decided when the composite is made. */
function drawChoice(
  drawing: Drawing,
  options: readonly ScorePicture[],
  { path, part, above }: Position,
): readonly string[] {
  const indent = "  ".repeat(above.length + 1);
  const name = drawing.names.of(path);
  const classes = options.map((score) => score.class).join(" or ");
  return [`${indent}${name}[${label(part?.name ?? path, classes)}]`];
}

function titleOf({ part }: Position): string {
  if (part === undefined) return "";
  const count = { one: "", maybe: " (if made)", many: " (several)" }[part.count];
  return part.name + count;
}

function drawTopologies(drawing: Drawing, roots: readonly ScorePicture[]): readonly string[] {
  const needs = [...new Set(roots.flatMap((root) => root.needs))];
  const root = drawing.names.of("score");
  return drawing.picture.topologies.flatMap((topology) => {
    const name = drawing.names.of(`topology ${topology.name}`);
    const offers = topology.unknown ? "offers are unknown" : `offers ${topology.offers.join(", ")}`;
    const lacks = lackedBy(topology, needs);
    const arrow = lacks.length > 0 ? `--x|${label(`lacks ${lacks.join(", ")}`)}|` : "-->";
    const style = lacks.length > 0 || topology.mistakes.length > 0 ? "wrong" : "place";
    return [
      `  ${name}([${label(topology.name, topology.class, offers)}]):::${style}`,
      `  ${root} ${arrow} ${name}`,
    ];
  });
}
