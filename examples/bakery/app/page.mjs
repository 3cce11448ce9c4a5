/** The shop's one page, for people. */
export function page(orders) {
  const rows = orders.map((order) => `<li>${order.count} × ${escaped(order.bread)}</li>`).join("");
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The bakery</title>
<style>body { font: 1.1rem/1.5 system-ui; max-width: 32rem; margin: 3rem auto; padding: 0 1rem }</style>
<h1>The bakery</h1>
<form>
  <label>Bread <input name="bread" value="rye" required maxlength="80"></label>
  <label>How many <input name="count" type="number" value="1" min="1" max="1000"></label>
  <button>Order</button> <output></output>
</form>
<h2>Latest orders</h2>
<ul>${rows || "<li>none yet</li>"}</ul>
<script>
  document.querySelector("form").onsubmit = async (event) => {
    event.preventDefault();
    const { bread, count } = event.target;
    const body = JSON.stringify({ bread: bread.value, count: Number(count.value) });
    const answer = await fetch("/orders", { method: "POST", body });
    if (answer.ok) location.reload();
    else document.querySelector("output").value = (await answer.json()).error;
  };
</script>
</html>
`;
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
