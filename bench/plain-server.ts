import { createServer } from "node:http";

// The least a server can do: the same bytes from memory, for comparison.
process.once("message", (message) => {
  const body = Buffer.from(String(message), "base64");
  createServer((_request, response) => {
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-length": body.byteLength,
    });
    response.end(body);
  }).listen(Number(process.argv[2]), "127.0.0.1", () => process.send?.("ready"));
});
