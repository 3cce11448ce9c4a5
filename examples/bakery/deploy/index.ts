/** The door to the bakery's Scores. */
export { BakeryScore } from "./bakery.score.ts";
