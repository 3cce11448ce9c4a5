/** Slips are recognised, other words are not. */
import { expect, test } from "vitest";
import { didYouMean } from "./did-you-mean.ts";

const topologies = ["local", "kubernetes", "k3d", "memory"];

test.each([
  ["locl", "local"],
  ["lcoal", "local"],
  ["Local", "local"],
  ["kubernets", "kubernetes"],
  ["k8d", "k3d"],
])("`%s` means `%s`", (word, meant) => {
  expect(didYouMean(word, topologies)).toBe(meant);
});

test.each(["", "x", "production", "mars"])("`%s` means none of them", (word) => {
  expect(didYouMean(word, topologies)).toBeUndefined();
});
