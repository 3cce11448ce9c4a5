/** What the bakery is made of: a database for its orders, and the shop that takes them. */
import { HttpServerScore, PostgresScore } from "@harmony/deploy";
import { Composite, type Outputs, type Probe, score, smoke } from "@harmony/runtime";

@score({ summary: "The bakery: a shop and the database of its orders" })
export class BakeryScore extends Composite {
  readonly db = new PostgresScore({ name: "orders", version: 18 });

  readonly shop = new HttpServerScore({
    name: "shop",
    process: { command: ["node", "server.mjs"], directory: "../app" },
    env: { DATABASE_URL: this.db.out.url },
  });

  /** An order that is placed can be read back. */
  @smoke()
  async takesAnOrder({ shop }: Outputs<BakeryScore>, probe: Probe) {
    const placed = await probe.http(`${shop.url}/orders`, {
      method: "POST",
      json: { bread: "rye", count: 2 },
      status: 201,
    });
    const { id } = placed.json<{ id: number }>();
    const read = await probe.http(`${shop.url}/orders/${id}`);
    probe.expect(read.json<{ bread: string }>().bread === "rye", "the order read back is for rye");
  }
}
