/** Who may speak with the loopback host and what it takes and hands out, seen from outside its window. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { canMakeDisk, daftar, smallDisk, start, temporaryFolder } from './daftar.ts';

type Reply = { status: number; headers: IncomingMessage['headers']; text: string };
type Asking = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

function ask(address: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { method, headers }, async (response) => {
      response.setEncoding('utf8');
      const text = (await response.toArray()).join('');
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

async function serve(env: Record<string, string> = {}, args: string[] = []) {
  const host = start(['serve', '--no-open', ...args], { DAFTAR_HOME: temporaryFolder(), ...env });
  const gone = new Promise((exit) => host.once('exit', exit));
  const end = async () => {
    host.kill('SIGINT');
    return gone;
  };
  onTestFinished(() => void end());
  const line = await new Promise<string>((said) =>
    createInterface({ input: host.stdout }).once('line', said),
  );
  const { url } = JSON.parse(line) as { url: string };
  return { url, origin: new URL(url).origin, end };
}

/** With the cookie that the first visit got. */
async function visit(env: Record<string, string> = {}) {
  const { url, origin, end } = await serve(env);
  const { headers } = await ask(url);
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const own = { cookie, origin };
  const upload = (name: string, body: string | Buffer, into = 'drop') =>
    ask(`${origin}/upload?${new URLSearchParams({ into, name })}`, { method: 'POST', headers: own, body });
  const client = (way: string) => {
    const websocket = new WebSocket(origin.replace('http', 'ws') + way, { headers: own });
    // The host ends before the story's own end of the line does.
    websocket.on('error', () => {});
    // biome-ignore lint/suspicious/noExplicitAny: the contract is the program's, not the stories'
    return createORPCClient(new RPCLink({ websocket: websocket as never })) as any;
  };
  return { url, origin, end, own, upload, client, host: client('/host') };
}

/** The status of a socket's greeting; 101 if it was let in. */
function knock(origin: string, way: string, headers: Record<string, string>): Promise<number> {
  return new Promise((status) => {
    const socket = new WebSocket(origin.replace('http', 'ws') + way, { headers });
    socket.on('open', () => {
      socket.terminate();
      status(101);
    });
    socket.on('unexpected-response', (_, response) => status(response.statusCode ?? 0));
    socket.on('error', () => status(0));
  });
}

async function archiveOf(visited: Awaited<ReturnType<typeof visit>>) {
  await visited.host.openSample();
  const states = await visited.host.state();
  const { value } = await states.next();
  return visited.client(`/archive?id=${value.archive.id}`);
}

describe('the loopback host', () => {
  it('lets nobody in without its token, and the token in once', async () => {
    const { url, origin } = await serve();
    expect((await ask(`${origin}/`)).status).toBe(403);
    expect((await ask(`${origin}/?token=${'A'.repeat(43)}`)).status).toBe(403);
    const first = await ask(url);
    expect([first.status, first.headers.location]).toEqual([303, '/']);
    const cookie = first.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(cookie).toContain(new URL(origin).port);
    expect((await ask(url)).status).toBe(403);
    const page = await ask(`${origin}/`, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(page.headers['cache-control']).toBe('no-store');
  });

  it('answers at its own address only, to its own pages only', async () => {
    const { origin, own } = await visit();
    const port = new URL(origin).port;
    const foreign = { cookie: own.cookie, host: `evil.example:${port}` };
    expect((await ask(`${origin}/`, { headers: foreign })).status).toBe(421);
    expect((await ask(`${origin}/`, { headers: { ...foreign, host: `localhost:${port}` } })).status).toBe(
      421,
    );
    const otherPort = { cookie: own.cookie, 'sec-fetch-site': 'same-site' };
    expect((await ask(`${origin}/`, { headers: otherPort })).status).toBe(403);
    for (const way of ['/host', '/archive?id=x']) {
      expect(await knock(origin, way, own)).toBe(101);
      expect(await knock(origin, way, { origin })).toBe(403);
      expect(await knock(origin, way, { ...own, origin: 'http://evil.example' })).toBe(403);
      expect(await knock(origin, way, { ...own, origin: `http://127.0.0.1:${Number(port) + 1}` })).toBe(403);
      expect(await knock(origin, way, { ...own, host: `evil.example:${port}` })).toBe(421);
    }
    const upload = `${origin}/upload?into=a&name=b.txt`;
    const evil = { ...own, origin: 'http://evil.example' };
    expect((await ask(upload, { method: 'POST', headers: evil, body: 'x' })).status).toBe(403);
    expect((await ask(upload, { method: 'POST', headers: { origin }, body: 'x' })).status).toBe(403);
  });

  it('serves the window’s files and no other, however the way is written', async () => {
    const { origin, own } = await visit();
    for (const way of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/..%2f..%2fcli.js',
      '/etc/passwd',
      '//etc/passwd',
    ])
      expect((await ask(origin + way, { headers: { cookie: own.cookie } })).status, way).toBe(404);
  });

  it('takes a dropped folder, imports it, and refuses places that a browser may not name', async () => {
    const visited = await visit();
    const archive = await archiveOf(visited);
    const text = readFileSync('assets/sample/pages/'.concat(readdirSync('assets/sample/pages')[0] ?? ''));
    const first = await visited.upload('Reports/one.html', text);
    const second = await visited.upload('Reports/deeper/تقرير.html', `${text}<p>Another ending.</p>`);
    expect([JSON.parse(first.text), JSON.parse(second.text)]).toMatchObject([
      { handle: 'session:in/drop/Reports', bytes: text.length },
      { handle: 'session:in/drop/Reports' },
    ]);
    const { jobId } = await archive.imports.start({ paths: ['session:in/drop/Reports'] });
    const events = await Array.fromAsync<{ kind: string; item?: { file: string } }>(
      await archive.jobs.watch({ jobId }),
    );
    const files = events.flatMap(({ item }) => (item ? [item.file] : []));
    expect(files).toEqual(['Reports/deeper/تقرير.html', 'Reports/one.html']);

    for (const path of ['/etc/passwd', 'session:../x', 'session:in/../../x', 'C:\\x', 'session:'])
      await expect(archive.imports.start({ paths: [path] }), path).rejects.toMatchObject({
        code: 'path-refused',
      });
    for (const way of ['../x.txt', 'a/../../x.txt', '', '/etc/x'])
      expect((await visited.upload(way, 'x')).status, way).toBe(400);
    expect((await visited.upload('x.txt', 'x', '../y')).status).toBe(400);
    for (const file of ['/etc/passwd', 'session:../x', 'session:out/1/none.pdf'])
      await expect(visited.host.deliver({ file }), file).rejects.toMatchObject({
        code: expect.stringMatching(/path-refused|file-unreadable/),
      });
    await expect(archive.archive.copy({ to: '/tmp/copy.daftar' })).rejects.toMatchObject({
      code: 'path-refused',
    });
  });

  it('hands a written file out once, under its own name', async () => {
    const visited = await visit();
    const archive = await archiveOf(visited);
    const target = await visited.host.pickTarget({ name: 'فقرات «اليوم».csv' });
    expect(target).toMatch(/^session:/);
    await archive.archive.copy({ to: target });
    const { address } = await visited.host.deliver({ file: target });
    const headers = { cookie: visited.own.cookie };
    const got = await ask(visited.origin + address, { headers });
    expect(got.status).toBe(200);
    expect(got.headers['cache-control']).toBe('no-store');
    expect(got.headers['content-disposition']).toBe(
      `attachment; filename="_____ _______.csv"; filename*=UTF-8''${encodeURIComponent('فقرات «اليوم».csv')}`,
    );
    expect(got.text.startsWith('SQLite format 3')).toBe(true);
    expect((await ask(visited.origin + address, { headers })).status).toBe(404);
    expect((await ask(`${visited.origin}/download/${'A'.repeat(43)}`, { headers })).status).toBe(404);
  });

  it('takes nothing that is larger than it says it takes, and leaves nothing of what broke off', async () => {
    const visited = await visit();
    const large = { ...visited.own, 'content-length': String(3 * 1024 ** 3) };
    const said = await ask(`${visited.origin}/upload?into=a&name=disk.img`, {
      method: 'POST',
      headers: large,
      body: '',
    }).catch((error) => error);
    expect(said.status ?? said.code).toBe(413);
    expect(JSON.parse(said.text).message).toContain('2048 MB');
    expect((await visited.upload('a.txt', 'once')).status).toBe(200);
    expect((await visited.upload('a.txt', 'twice')).status).toBe(409);
  });

  it.runIf(canMakeDisk)('says so when the disk is full, and goes on', async () => {
    const disk = smallDisk(256);
    const visited = await visit({ TMPDIR: disk });
    const refused = await visited.upload('large.txt', Buffer.alloc(1024 * 1024, 'a'));
    expect([refused.status, JSON.parse(refused.text).code]).toEqual([507, 'disk-full']);
    expect((await visited.upload('small.txt', 'fits')).status).toBe(200);
    await visited.end();
  });

  it('deletes the session’s files at its end, and what a killed one left at the next start', async () => {
    const folder = join(temporaryFolder(), 'tmp');
    mkdirSync(folder);
    const sessions = () => readdirSync(folder).filter((name) => name.startsWith('daftar-session-'));
    const first = await visit({ TMPDIR: folder });
    await first.upload('secret.txt', 'x');
    expect(sessions()).toHaveLength(1);
    expect(await first.end()).toBe(0);
    expect(sessions()).toEqual([]);

    mkdirSync(join(folder, 'daftar-session-999999999-abc'));
    const second = await visit({ TMPDIR: folder });
    expect(sessions()).toHaveLength(1);
    expect(sessions()[0]).not.toContain('999999999');
    await second.end();
  });

  it('tells programs why it cannot start', async () => {
    const { origin } = await serve();
    const taken = daftar(['serve', '--no-open', '--json', '--port', new URL(origin).port]);
    expect([taken.code, taken.json.error.code]).toEqual([2, 'invalid-input']);
    const missing = daftar([
      'serve',
      '--no-open',
      '--json',
      '--archive',
      join(temporaryFolder(), 'none.daftar'),
    ]);
    expect([missing.code, missing.json.error.code]).toEqual([3, 'archive-missing']);
  });
});
