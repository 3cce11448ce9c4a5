/** JSON with comments and trailing commas, as a tsconfig is written; anything else is not read. */

/** The value that `text` says; `undefined` when it is not exactly that language. */
export function parseJsonc(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "").replace(token, keep));
  } catch {
    // Someone who can say what is wrong reads it again.
    return undefined;
  }
}

// Strings first, so that what looks like a comment in one stays.
const token =
  /("(?:[^"\\]|\\.)*")|\/\/[^\n\r]*|\/\*[^]*?\*\/|,(?=(?:\s|\/\/[^\n\r]*|\/\*[^]*?\*\/)*[\]}])/g;

function keep(_: string, string: string | undefined): string {
  return string ?? " ";
}
