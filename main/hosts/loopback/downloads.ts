/** Files that wait to be fetched, each at an address that works once. */
import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DaftarError } from '../../api/errors.ts';
import { securityHeaders } from '../content.ts';

export type Downloads = {
  /** An address for one file; throws `file-unreadable` if it is not there. */
  offer(path: string): string;
  /** Sends it. @returns false if the address is not, or no longer, good */
  send(token: string, response: ServerResponse): Promise<boolean>;
};

export function createDownloads(): Downloads {
  const waiting = new Map<string, string>();
  return {
    offer(path) {
      if (!existsSync(path)) throw new DaftarError('file-unreadable', basename(path));
      const token = randomBytes(32).toString('base64url');
      waiting.set(token, path);
      return `/download/${token}`;
    },
    async send(token, response) {
      const path = waiting.get(token);
      waiting.delete(token);
      if (!path || !existsSync(path)) return false;
      response.writeHead(200, {
        ...securityHeaders(''),
        'content-type': 'application/octet-stream',
        'content-length': statSync(path).size,
        'content-disposition': disposition(basename(path)),
      });
      // A browser that breaks off is its own affair.
      await pipeline(createReadStream(path), response).catch(() => {});
      return true;
    },
  };
}

/** RFC 6266: a name in plain letters for whoever knows no better, and the whole name by RFC 5987. */
export function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
