import { createServer } from "node:http";
import { priceOf } from "./prices.js";

const port = Number(process.env.PORT ?? 8080);

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  const price = priceOf(pathname.slice(1));
  response.writeHead(price === undefined ? 404 : 200, { "content-type": "application/json" });
  response.end(JSON.stringify(price === undefined ? { error: "no such article" } : { price }));
});

server.listen(port, () => console.log(`shop listens on ${port}`));
process.on("SIGTERM", () => server.close());
