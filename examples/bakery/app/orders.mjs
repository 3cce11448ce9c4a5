/** What an order is, and where orders are kept. */
const columns = `id, bread, count, placed_at as "placedAt"`;

export async function placeOrder(pool, order) {
  const { rows } = await pool.query(
    `insert into orders (bread, count) values ($1, $2) returning ${columns}`,
    [order.bread.trim(), order.count],
  );
  return rows[0];
}

export async function findOrder(pool, id) {
  const { rows } = await pool.query(`select ${columns} from orders where id = $1`, [id]);
  return rows[0];
}

export async function latestOrders(pool, limit = 20) {
  const { rows } = await pool.query(`select ${columns} from orders order by id desc limit $1`, [
    limit,
  ]);
  return rows;
}

/** What is wrong with `order`, in words; `undefined` when nothing is. */
export function objection(order) {
  if (typeof order !== "object" || order === null) return "an order is a JSON object";
  if (typeof order.bread !== "string" || order.bread.trim() === "") return "`bread` names a bread";
  if (order.bread.length > 80) return "`bread` has at most 80 characters";
  const whole = Number.isInteger(order.count) && order.count >= 1 && order.count <= 1_000;
  return whole ? undefined : "`count` is a whole number from 1 to 1000";
}
