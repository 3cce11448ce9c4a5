/** Interrupted: unwinds the work on one Score when its run is interrupted. Never leaves the kernel. */

export class Interrupted extends Error {
  override readonly name = "Interrupted";
}
