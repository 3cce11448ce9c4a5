/** A customer of the bakery. */
export interface Order {
  readonly id: number;
  readonly bread: string;
  readonly count: number;
}

export async function placeOrder(url: string, order: Omit<Order, "id">): Promise<Order> {
  return answered(await fetch(`${url}/orders`, { method: "POST", body: JSON.stringify(order) }));
}

export async function readOrder(url: string, id: number): Promise<Order> {
  return answered(await fetch(`${url}/orders/${id}`));
}

async function answered(response: Response): Promise<Order> {
  if (!response.ok)
    throw new Error(`the shop answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Order;
}
