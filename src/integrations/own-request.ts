import type { IncomingMessage } from 'node:http';

/** Why a request to write files is not answered: an HTTP status, and words for its answer. */
export interface Refusal {
  status: number;
  message: string;
}

type Request = Pick<IncomingMessage, 'method' | 'headers'> & {
  socket: Pick<IncomingMessage['socket'], 'remoteAddress'>;
};

/**
 * Answers only pages that this server itself has given, to a browser on this machine. A web page
 * opened elsewhere in that browser reaches this machine too: it shows itself by its origin, and by
 * the host it believes to speak with where its name was made to lead here (DNS rebinding). JSON is
 * asked for because no page can send it to another origin without asking first. That question Vite
 * answers by itself, with yes to every port of this machine: it is not what keeps others out.
 */
export function refuseForeign({ method, headers, socket }: Request): Refusal | undefined {
  if (!isLoopback(socket.remoteAddress)) {
    return refuse(403, 'Si scrive solo dal computer su cui gira il sito.');
  }
  const { host = '', origin } = headers;
  if (!isOwnHost(host)) {
    return refuse(403, 'Si scrive solo da http://localhost: apri il sito con quell’indirizzo.');
  }
  const site = headers['sec-fetch-site'];
  const sameSite = site === undefined || site === 'same-origin';
  const sameOrigin = origin === undefined || origin === `http://${host}`;
  if (!sameSite || !sameOrigin) {
    return refuse(403, 'Un’altra pagina web ha provato a scrivere nei contenuti.');
  }
  if (method !== 'POST') return refuse(405, 'Qui si risponde solo alla redazione (POST).');
  if (!/^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? '')) {
    return refuse(415, 'Si accetta solo JSON.');
  }
  return undefined;
}

function refuse(status: number, message: string): Refusal {
  return { status, message };
}

/** 127.0.0.0/8 and ::1, also as an IPv4 address written in IPv6. */
function isLoopback(address: string | undefined): boolean {
  return /^(?:::ffff:)?127(?:\.\d{1,3}){3}$|^::1$/.test(address ?? '');
}

function isOwnHost(host: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host);
}
