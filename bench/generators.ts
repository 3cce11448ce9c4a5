export async function* generators(_full: boolean): AsyncGenerator<string> {
  yield "later";
}
