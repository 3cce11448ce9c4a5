/** Draws an app as a tree of text: its Scores, what they need, and what they wait for. */
import { lackedBy, type PartPicture, type Picture, type ScorePicture } from "./picture.ts";

/** Several lines, without a line end after the last. */
export function drawTree(picture: Picture): string {
  const scores = new Map(picture.scores.map((score) => [score.id, score]));
  const heading = picture.summary === "" ? picture.name : `${picture.name}: ${picture.summary}`;
  const roots = picture.root.flatMap((id) => scores.get(id) ?? []);
  return [
    heading + told(picture, picture.mistakes),
    ...roots.flatMap((root) => drawScore(root, { picture, scores, indent: "", above: [] })),
    `topologies: ${placesOf(picture, roots).join(", ")}`,
  ].join("\n");
}

interface Position {
  readonly picture: Picture;
  readonly scores: ReadonlyMap<string, ScorePicture>;
  readonly indent: string;
  readonly above: readonly string[];
  readonly part?: PartPicture;
}

function drawScore(score: ScorePicture, at: Position): readonly string[] {
  const { part, picture, indent, above } = at;
  const mistakes = [...(part?.mistakes ?? []), ...score.mistakes];
  const line = [
    `${indent}${part?.name ?? "score"}`,
    score.class,
    ...(score.needs.length > 0 ? [`needs ${score.needs.join(" & ")}`] : []),
    ...waitsOf(part),
  ].join("  ");
  const first = line + told(picture, mistakes);
  // Composition that leads back to itself is a finding; it is drawn up to there.
  if (above.includes(score.id)) return [first];
  return [first, ...score.parts.flatMap((each) => drawPart(each, score, at))];
}

function drawPart(part: PartPicture, owner: ScorePicture, at: Position): readonly string[] {
  const { scores, indent, above } = at;
  const below = { ...at, part, indent: `${indent}  `, above: [...above, owner.id] };
  return part.scores.flatMap((id) => {
    const score = scores.get(id);
    return score ? drawScore(score, below) : [];
  });
}

function waitsOf(part: PartPicture | undefined): readonly string[] {
  const names = part ? [...part.takes.map(({ from }) => from), ...part.after] : [];
  return names.length > 0 ? [`after ${[...new Set(names)].toSorted().join(", ")}`] : [];
}

function placesOf(picture: Picture, roots: readonly ScorePicture[]): readonly string[] {
  const needs = [...new Set(roots.flatMap((root) => root.needs))];
  return picture.topologies.map((topology) => {
    const lacks = lackedBy(topology, needs);
    const note = lacks.length > 0 ? `lacks ${lacks.join(", ")}` : told(picture, topology.mistakes);
    return note === "" ? topology.name : `${topology.name} (${note.trim()})`;
  });
}

function told({ findings }: Picture, mistakes: readonly number[]): string {
  const codes = [...new Set(mistakes.map((index) => findings[index]!.code))];
  return codes.length > 0 ? `  ✗ ${codes.join(", ")}` : "";
}
