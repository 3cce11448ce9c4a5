/** The marks carry no behaviour: a marked class is the class that was written. */
import { expect, test } from "vitest";
import { app, score, smoke } from "./mark.ts";
import { Score } from "./score.ts";

class Plain extends Score<unknown, { readonly name: string }, object> {
  interpret(): Promise<object> {
    return Promise.resolve({});
  }
  async answers(): Promise<void> {}
}

@score({ summary: "Marked" })
class Marked extends Score<unknown, { readonly name: string }, object> {
  interpret(): Promise<object> {
    return Promise.resolve({});
  }
  @smoke({ within: "1s" })
  async answers(): Promise<void> {}
}

test("a marked class has no more members than one without marks", () => {
  const members = (of: typeof Plain | typeof Marked) => ({
    statics: Object.getOwnPropertyNames(of),
    methods: Reflect.ownKeys(of.prototype),
    fields: Reflect.ownKeys(new of({ name: "a" })),
  });
  expect(members(Marked)).toEqual(members(Plain));
});

test("a marked app is made as it was written", () => {
  @app({ name: "plain", summary: "Plain" })
  class App {
    readonly score = new Marked({ name: "a" });
    readonly topologies = {};
  }
  expect(new App().score).toBeInstanceOf(Marked);
});
