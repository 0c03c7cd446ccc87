/** A server on loopback that no program in the sandbox may reach, however it tries. */
import { createSocket } from "node:dgram";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface Canary {
  /** TCP (HTTP, WebSocket) and UDP (WebRTC, HTTP/3) alike. */
  readonly port: number;
  /** First lines of all that came in since the last call: what a program would have got out. */
  takeSightings(): readonly string[];
  close(): Promise<void>;
}

const answer = [
  "HTTP/1.1 200 OK",
  "Content-Type: text/javascript",
  "Access-Control-Allow-Origin: *",
  "Cross-Origin-Resource-Policy: cross-origin",
  "Content-Length: 0",
  "Connection: close",
  "\r\n",
].join("\r\n");

export async function startCanary(): Promise<Canary> {
  let sightings: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // A browser drops connections as it likes; what it had to say has come by then.
    socket.on("error", () => socket.destroy());
    // A connection alone gives something away: that there is one.
    sightings.push("a connection");
    socket.once("data", (data) => {
      sightings.push(data.toString("latin1").split("\r\n")[0] ?? "");
      socket.end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket("udp4", (data) => {
    sightings.push(`a datagram of ${data.length} bytes`);
  });
  await new Promise<void>((resolve) => datagrams.bind(port, "127.0.0.1", resolve));
  return {
    port,
    takeSightings() {
      const taken = sightings;
      sightings = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        datagrams.close();
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}
