/** The shapes that a layout is made of. Sizes are in pixels; `y` grows downwards. */

/** A rectangle that waits for its place. */
export interface Block {
  readonly width: number;
  readonly height: number;
  /** How far below its top arrows arrive. */
  readonly entry: number;
}

/** An arrow between two blocks of one list, by their indices. */
export interface Link {
  readonly from: number;
  readonly to: number;
  /** How far below the top of `from` it leaves. Links that leave at one place share their way. */
  readonly exit: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where every block is, and the way of every link: a list of points, two for each straight piece. */
export interface Arrangement {
  readonly width: number;
  readonly height: number;
  readonly places: readonly Point[];
  readonly ways: readonly (readonly Point[])[];
}
