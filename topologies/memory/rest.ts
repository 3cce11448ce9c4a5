/** Rest: answers HTTP as the plainest of servers would, one that keeps what it is given. */

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** `POST /orders` keeps, `GET /orders/1` reads, `DELETE /orders/1` forgets. Nothing is checked. */
export class Rest {
  readonly #collections = new Map<string, Map<string, object>>();
  #lastId = 0;

  answer(method: string, pathname: string, body: unknown): Answer {
    const [name = "", id] = pathname.split("/").slice(1);
    if (method === "POST") return { status: 201, body: this.#keep(name, body) };
    const collection = this.#collections.get(name);
    if (id === undefined) return { status: 200, body: [...(collection?.values() ?? [])] };
    const found = collection?.get(id);
    if (found === undefined) return { status: 404, body: { error: "there is no such thing" } };
    if (method === "DELETE") collection!.delete(id);
    if (method === "PUT" || method === "PATCH")
      collection!.set(id, { ...found, ...asObject(body) });
    return { status: 200, body: collection!.get(id) ?? found };
  }

  #keep(name: string, body: unknown): object {
    this.#lastId += 1;
    const kept = { ...asObject(body), id: this.#lastId };
    const collection = this.#collections.get(name) ?? new Map<string, object>();
    this.#collections.set(name, collection.set(String(this.#lastId), kept));
    return kept;
  }
}

function asObject(body: unknown): object {
  return typeof body === "object" && body !== null ? body : {};
}
