import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { cacheControlOf, mimeTypeOf, SECURITY_HEADERS } from '../build/headers';

interface FoundFile {
  readonly filePath: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

const findFile = (filePath: string): FoundFile | null => {
  const stat = statSync(filePath, { throwIfNoEntry: false });
  return stat?.isFile() === true ? { filePath, sizeBytes: stat.size, modifiedMs: stat.mtimeMs } : null;
};

const end = (response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void => {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(text);
};

/** The path inside the served folder, '/'-led and normal; null for anything that is not one. */
const pathOf = (request: IncomingMessage): string | null => {
  try {
    const decoded = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (decoded.includes('\0') || decoded.includes('\\') || decoded.split('/').includes('..')) return null;
    return decoded.endsWith('/') ? `${decoded}index.html` : decoded;
  } catch {
    return null;
  }
};

const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

const accepts = (request: IncomingMessage, encoding: string): boolean =>
  (request.headers['accept-encoding'] ?? '').split(',').some((entry) => {
    const [name, ...parameters] = entry.trim().split(';');
    return name === encoding && !parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/u.test(parameter));
  });

const answer = (folder: string, request: IncomingMessage, response: ServerResponse): void => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    end(response, 405, 'Only GET and HEAD are answered here.\n', { Allow: 'GET, HEAD' });
    return;
  }
  const urlPath = pathOf(request);
  if (urlPath === null) {
    end(response, 400, 'Not a path of this site.\n');
    return;
  }
  // The compressed siblings are answers, not files of their own.
  const plain = /\.(br|gz)$/u.test(urlPath) ? null : findFile(path.join(folder, urlPath));
  if (plain === null) {
    end(response, 404, 'Not found.\n');
    return;
  }
  const encoded = ENCODINGS.filter(({ name }) => accepts(request, name))
    .map(({ name, suffix }) => ({ name, file: findFile(plain.filePath + suffix) }))
    .find(({ file }) => file !== null);
  const sent = encoded?.file ?? plain;
  const etag = `"${sent.sizeBytes.toString(36)}-${Math.round(plain.modifiedMs).toString(36)}${encoded === undefined ? '' : `-${encoded.name}`}"`;
  const headers = {
    ...SECURITY_HEADERS,
    'Content-Type': mimeTypeOf(path.extname(urlPath)),
    'Cache-Control': cacheControlOf(urlPath),
    ETag: etag,
    Vary: 'Accept-Encoding',
    ...(encoded === undefined ? {} : { 'Content-Encoding': encoded.name }),
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Length': sent.sizeBytes });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const stream = createReadStream(sent.filePath);
  // The head is gone: a file that fails halfway can only end in a cut connection, which the client can tell.
  stream.on('error', () => response.destroy());
  stream.pipe(response);
};

/** A plain file server over `folder` with the production headers. Missing files are 404, never a page. */
export const createStaticServer = (folder: string): Server =>
  createServer((request, response) => answer(folder, request, response));

/** Listens on `port`, or on the next free one of the twenty after it; resolves to the port taken. */
export const listen = async (server: Server, port: number, host: string): Promise<number> => {
  for (let candidate = port; candidate <= port + 20; candidate += 1) {
    const outcome = await new Promise<'listening' | NodeJS.ErrnoException>((resolve) => {
      server.once('error', resolve);
      server.listen(candidate, host, () => {
        server.removeListener('error', resolve);
        resolve('listening');
      });
    });
    if (outcome === 'listening') {
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : candidate;
    }
    if (outcome.code !== 'EADDRINUSE') throw outcome;
  }
  throw new Error(`Ports ${port} to ${port + 20} are all taken.`);
};
