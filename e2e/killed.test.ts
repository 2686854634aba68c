/** Kill -9 between and amid keystrokes: what the host has acknowledged is there when the archive is opened again. */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { daftar, start, temporaryFolder } from './daftar.ts';

const TEXT =
  'Night at the scales\n\nThe clerk of Umm Tariq weighed forty lorries and wrote down none of them.\n';

// biome-ignore lint/suspicious/noExplicitAny: the contract is the program's, not the stories'
type Client = any;

/** How often it is killed. */
const ROUNDS = 10;

/** Passages by their ids: note, then tags. */
type Passages = Readonly<Record<string, readonly [note: string, ...tags: string[]]>>;

/** The host with this archive open, and a window's way to it. */
async function serve(archive: string, home: string) {
  const host = start(['serve', '--no-open', '--archive', archive], { DAFTAR_HOME: home });
  const [line] = await once(createInterface({ input: host.stdout }), 'line');
  const { url } = JSON.parse(line) as { url: string };
  const { origin } = new URL(url);
  const asked = request(url).end();
  const [{ headers }] = await once(asked, 'response');
  const cookie = headers['set-cookie'][0].split(';')[0];
  const client = (way: string): Client => {
    const socket = new WebSocket(origin.replace('http', 'ws') + way, { headers: { cookie, origin } });
    socket.on('error', () => {});
    return createORPCClient(new RPCLink({ websocket: socket as never }));
  };
  const { value } = await (await client('/host').state()).next();
  return { host, client: client(`/archive?id=${value.archive.id}`) };
}

async function passagesOf(client: Client): Promise<Passages> {
  const list: { annotation: { id: string; note: string; tags: string[] } }[] = await client.passages.list({});
  return Object.fromEntries(list.map(({ annotation: { id, note, tags } }) => [id, [note, ...tags]]));
}

type Keystroke = { call(client: Client): Promise<unknown>; outcome(before: Passages): Passages };

/** What an annotator does next. */
function keystroke(articleId: string, before: Passages, number: number): Keystroke {
  const ids = Object.keys(before);
  const last = ids.at(-1) ?? '';
  const [note = '', ...tags] = before[last] ?? [];
  const letter = 'wrote none down ☾'.charAt(number % 17);
  if (ids.length < 3 || number % 11 === 0) return newPassage(articleId, number);
  if (number % 7 === 0)
    return {
      call: (client) => client.annotations.changeAll({ ids, add: [`all ${number}`] }),
      outcome: () =>
        Object.fromEntries(ids.map((id) => [id, [...(before[id] ?? ['']), `all ${number}`]])) as never,
    };
  if (number % 13 === 0) {
    const { [last]: _, ...rest } = before;
    return { call: (client) => client.annotations.remove({ id: last }), outcome: () => rest };
  }
  return {
    call: (client) => client.annotations.update({ id: last, note: note + letter }),
    outcome: () => ({ ...before, [last]: [note + letter, ...tags] }),
  };
}

function newPassage(articleId: string, number: number): Keystroke {
  const id = v7();
  const start = number % 60;
  const passage = { id, articleId, start, end: start + 9, tags: [`tag ${number % 5}`], note: 'n' };
  return {
    call: (client) => client.annotations.createAt(passage),
    outcome: (before) => ({ ...before, [id]: ['n', `tag ${number % 5}`] }),
  };
}

const sorted = (passages: Passages) => Object.entries(passages).sort(([a], [b]) => a.localeCompare(b));

it('nothing that was acknowledged is lost, whenever the program is killed', async () => {
  const folder = temporaryFolder();
  const archive = join(folder, 'a.daftar');
  writeFileSync(join(folder, 'night.txt'), TEXT);
  daftar(['import', join(folder, 'night.txt'), '--archive', archive]);
  const articleId = daftar(['list', '--archive', archive, '--json']).json[0].id as string;
  // Acknowledged is all but the last, which may be in it or not.
  let acknowledged: Passages = {};
  let underWay: Passages = {};
  for (let round = 0, number = 0; ; round++) {
    const { host, client } = await serve(archive, join(folder, 'home'));
    const known = await passagesOf(client);
    expect([sorted(acknowledged), sorted(underWay)]).toContainEqual(sorted(known));
    acknowledged = known;
    const until = number + 3 + Math.floor(Math.random() * 40);
    while (number < until) {
      const { call, outcome } = keystroke(articleId, acknowledged, ++number);
      underWay = outcome(acknowledged);
      const answered = call(client);
      answered.catch(() => {});
      if (number === until) break;
      await answered;
      acknowledged = underWay;
    }
    await wait(Math.random() * 12);
    host.kill(round === ROUNDS ? 'SIGINT' : 'SIGKILL');
    await once(host, 'exit');
    if (round === ROUNDS) break;
  }
  expect(daftar(['verify', '--archive', archive, '--json']).json).toMatchObject({ ok: true, problems: [] });
}, 120_000);
