import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveOf, REPORT } from '../fixtures/client.ts';
import { named, parseXml } from '../importers/xml.ts';
import { COLOR_NAMES } from '../text/colors.ts';

async function withCodebook() {
  const { client } = await archiveOf({ 'report.txt': REPORT });
  await client.tags.add({ name: 'Border', color: 'green', description: 'Lines & "gates" <here>' });
  await client.tags.add({ name: 'معبر', color: 'blue', parent: 'Border', description: 'two\nlines' });
  await client.tags.add({ name: '=Crossing', color: 'pink', parent: 'معبر' });
  await client.tags.add({ name: 'Old', color: 'red' });
  await client.tags.edit({ name: 'Old', retired: true, examples: 'a, b', shortcut: 'o' });
  return client;
}

const facts = async (client: Awaited<ReturnType<typeof withCodebook>>) =>
  (await client.tags.list()).map(({ name, parent, color, description, examples, retired }) => ({
    ...{ name, parent, color, examples, retired },
    description: description.replace(/\s+/g, ' '),
  }));

describe.each(['csv', 'qdc'] as const)('a codebook as %s', (format) => {
  it('goes out and comes back with its tree, order, colours and words', async () => {
    const client = await withCodebook();
    const before = await facts(client);
    const content = await client.tags.table({ format });
    for (const { name } of await client.tags.list()) await client.tags.remove({ name });
    const { taken, problems } = await client.tags.importTable({ content });
    expect({ taken, problems }).toEqual({ taken: 4, problems: [] });
    expect(await facts(client)).toEqual(before);
  });

  it('brings nothing new where everything is there, and can be undone', async () => {
    const client = await withCodebook();
    const before = await facts(client);
    const content = await client.tags.table({ format });
    await client.tags.importTable({ content });
    expect(await facts(client)).toEqual(before);
    await client.tags.edit({ name: 'Old', to: 'Older' });
    await client.tags.importTable({ content });
    expect((await client.tags.list()).map(({ name }) => name)).toEqual([
      'Older',
      ...before.map(({ name }) => name),
    ]);
    await client.changes.undo();
    expect((await client.tags.list()).some(({ name }) => name === 'Old')).toBe(false);
  });
});

describe('a codebook that is handed in', () => {
  it('changes what it says and leaves the rest; what it does not understand is told', async () => {
    const client = await withCodebook();
    const content = 'Name;Color;Parent;Weight\nOld;mauve;Border;3\nNew;lime;Nowhere;\n;;x;\n';
    const { tags, problems } = await client.tags.importTable({ content });
    expect(problems).toEqual([
      { line: 1, column: 'weight', value: 'weight' },
      { line: 2, column: 'color', value: 'mauve' },
      { line: 4, column: 'name', value: '' },
    ]);
    expect(tags.find(({ name }) => name === 'Old')).toMatchObject({
      ...{ parent: 'Border', color: 'red', retired: true, examples: 'a, b', shortcut: 'o' },
    });
    expect(tags.find(({ name }) => name === 'New')).toMatchObject({ parent: 'Nowhere', color: 'lime' });
  });

  it.each([
    ['no table', 'colour,words\nred,x'],
    ['no codes', '<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>'],
    ['another charset', 'name\nCaf\uFFFD'],
    ['a circle', 'name,parent\nA,B\nB,A'],
  ])('is refused whole: %s', async (_, content) => {
    const client = await withCodebook();
    const before = await facts(client);
    await expect(client.tags.importTable({ content })).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await facts(client)).toEqual(before);
  });

  it('of another program keeps codes of one name apart and takes the nearest colour', async () => {
    const { client } = await archiveOf({ 'report.txt': REPORT });
    const content = `\uFEFF<?xml version="1.0" encoding="utf-8"?><q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0"><q:Codes>
      <q:Code guid="{A}" name="Roads" isCodable="false"><q:Code name="Other" isCodable="true" color="#F00"/></q:Code>
      <q:Code name="Water" isCodable="true" color="#808080"><q:Description>Rivers &amp; wells</q:Description>
        <q:Code name="Other" isCodable="true" color="#00c020"/></q:Code></q:Codes></q:CodeBook>`;
    await client.tags.importTable({ content });
    expect(await facts(client)).toMatchObject([
      { name: 'Roads', parent: null, color: expect.any(String), description: '', retired: true },
      { name: 'Other', parent: 'Roads', color: 'red', description: '', retired: false },
      {
        name: 'Water',
        parent: null,
        color: expect.any(String),
        description: 'Rivers & wells',
        retired: false,
      },
      { name: 'Water / Other', parent: 'Water', color: 'green', description: '', retired: false },
    ]);
  });
});

it('REFI-QDA holds whatever a name or description may be', async () => {
  const { client } = await archiveOf({ 'report.txt': REPORT });
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), async (words) => {
      const name = `a${words}`;
      await client.tags.add({ name, description: words, color: COLOR_NAMES[0] });
      const xml = await client.tags.table({ format: 'qdc' });
      const [code] = named(parseXml(xml), 'Code');
      expect(code?.getAttribute('guid')).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
      expect(code?.getAttribute('name')?.[0]).toBe('a');
      await client.changes.undo();
    }),
    { numRuns: 50 },
  );
});
