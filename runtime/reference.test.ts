/** References: placeholders that can be passed on, and that refuse to be taken for the value. */
import { describe, expect, test } from "vitest";
import { targetOf } from "./reference.ts";
import { Score } from "./score.ts";
import { DiagnosticError } from "./diagnostic/diagnostic.ts";

interface Endpoint {
  readonly url: string;
  readonly address: { readonly host: string; readonly ports: readonly number[] };
}

class EndpointScore extends Score<unknown, { readonly name: string }, Endpoint> {
  interpret(): Promise<Endpoint> {
    return Promise.resolve({ url: "", address: { host: "", ports: [] } });
  }
}

const endpoint = new EndpointScore({ name: "a" });
const { out } = endpoint;

describe("a reference", () => {
  test("knows whose output it stands for, at any depth", () => {
    expect(targetOf(out)).toEqual({ owner: endpoint, path: [] });
    expect(targetOf(out.url)).toEqual({ owner: endpoint, path: ["url"] });
    expect(targetOf(out.address.ports[0])?.path).toEqual(["address", "ports", "0"]);
  });

  test("is told apart from every plain value", () => {
    for (const plain of [undefined, null, 0, "", "out.url", {}, [], endpoint, () => 1]) {
      expect(targetOf(plain)).toBeUndefined();
    }
  });

  test("passes through `await` unchanged", async () => {
    expect(targetOf(await out.url)?.path).toEqual(["url"]);
  });

  test("can be handed on inside data", () => {
    const spec = { env: { URL: out.url }, list: [out.address.host] };
    expect(targetOf({ ...spec }.env.URL)?.path).toEqual(["url"]);
    expect(targetOf(spec.list[0])?.path).toEqual(["address", "host"]);
  });

  test("shows as a reference in JSON", () => {
    expect(JSON.stringify({ url: out.url })).toBe('{"url":{"$ref":"url"}}');
  });

  test("can't be written to", () => {
    expect(() => Object.assign(out, { url: "http://x" })).toThrow(TypeError);
  });

  const asText: Record<string, () => unknown> = {
    template: () => `${out.url as unknown as string}/orders`,
    concatenation: () => (out.url as unknown as string) + "/orders",
    String: () => String(out.url),
    number: () => Number(out.address.ports[0]),
    join: () => [out.url].join(),
    "as a key": () => ({ [out.url as unknown as string]: 1 }),
  };

  test.each(Object.entries(asText))("refuses to be used as text: %s", (_how, use) => {
    expect(use).toThrow(DiagnosticError);
    expect(use).toThrow(/H1006: the reference `out\.\S+` was used as text/);
  });
});
