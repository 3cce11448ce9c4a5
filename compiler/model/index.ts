/** The door to the model. */
export type * from "./app.ts";
export type * from "./bound.ts";
export type * from "./site.ts";
export type * from "./hole.ts";
export type * from "./literal.ts";
export type * from "./model.ts";
export type * from "./package.ts";
export type * from "./part.ts";
export type * from "./score.ts";
export type * from "./smoke-test.ts";
export type * from "./topology.ts";
