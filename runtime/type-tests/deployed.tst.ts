/** A `Deployed` can be had from the smoke runner only. */
import { expect, test } from "tstyche";
import { Deployed } from "../deployed.ts";

test("nothing of the same shape is a proof", () => {
  expect<Deployed>().type.not.toBeAssignableFrom<{
    readonly score: string;
    readonly promises: readonly string[];
  }>();
});

test("its constructor is out of reach", () => {
  expect(Deployed).type.not.toBeConstructableWith("shop", []);
});
