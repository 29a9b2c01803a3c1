import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Slow 4G, as Lighthouse takes it: milliseconds to the server and back, bits a second. */
const ROUND_TRIP = 150;
const DOWN = 1_638_400;
const UP = 768_000;

/** A slow line in front of a server on this machine, workers of the page included. */
export interface SlowLink {
  port: number;
  /** Bytes that came down since this was last asked. */
  taken: () => number;
  close: () => void;
}

/** @param port of the server that is reached through it */
export async function slowLink(port: number): Promise<SlowLink> {
  const down = pipe(DOWN);
  const up = pipe(UP);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true).on('error', () => socket.destroy());
    }
    near.on('data', (chunk) => up.carry(chunk, far)).on('close', () => far.destroy());
    far.on('data', (chunk) => down.carry(chunk, near)).on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    taken: down.taken,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Small enough that what is asked for together comes together, as on a real line. */
const PACKET = 1400;

interface Packet {
  /** When it arrives. */
  at: number;
  content: Buffer;
  to: Socket;
}

/** One way of the line: all that goes through it shares its width, and comes half a trip later. */
function pipe(bitsPerSecond: number) {
  const travelling: Packet[] = [];
  let free = 0;
  let bytes = 0;
  const deliver = () => {
    for (let [next] = travelling; next; [next] = travelling) {
      const wait = next.at - performance.now();
      if (wait > 0) {
        setTimeout(deliver, wait);
        return;
      }
      travelling.shift();
      bytes += next.content.length;
      if (next.to.writable) next.to.write(next.content);
    }
  };
  return {
    carry: (chunk: Buffer, to: Socket) => {
      const isIdle = travelling.length === 0;
      for (let start = 0; start < chunk.length; start += PACKET) {
        const content = chunk.subarray(start, start + PACKET);
        free = Math.max(free, performance.now()) + (content.length * 8000) / bitsPerSecond;
        travelling.push({ at: free + ROUND_TRIP / 2, content, to });
      }
      if (isIdle) deliver();
    },
    taken: () => {
      const sum = bytes;
      bytes = 0;
      return sum;
    },
  };
}
