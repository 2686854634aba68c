import { describe, expect, it } from 'vitest';
import { AT, archiveOfVersion, openTest } from '../fixtures/archive.ts';

const rule = (hash: number, outletKey: string, hidden: number) => ({
  ...{ uid: `rule-${hash}-${outletKey}`, hash, outletKey, outlet: outletKey || null, hidden },
  ...{ sample: 'Read also', createdAt: AT },
});

describe('migration 7', () => {
  it('keeps what was said of single articles, and has no rules yet', () => {
    const archive = openTest(
      archiveOfVersion(
        6,
        'INSERT INTO hidden_block (article_id, revision_id, block, hidden) VALUES (1, 1, 0, 1);',
      ),
      'write',
    );
    expect([...archive.hiding.of(1)]).toEqual([[0, true]]);
    expect(archive.rules.all()).toEqual([]);
    expect(archive.check()).toEqual([]);
  });

  it('keeps rules, of which the outlet’s own goes before the one for all; undo takes them back', () => {
    const archive = openTest(
      archiveOfVersion(
        6,
        'INSERT INTO hidden_block (article_id, revision_id, block, hidden) VALUES (1, 1, 0, 1);',
      ),
      'write',
    );
    archive.changes.record(AT, 'hide part', () => {
      archive.rules.add(rule(7, '', 1));
      archive.rules.add(rule(7, 'harbour post', 0));
    });
    expect(archive.rules.of('harbour post').get(7)?.hidden).toBe(0);
    expect(archive.rules.of('sarif echo').get(7)?.hidden).toBe(1);
    expect(archive.rules.news()).toHaveLength(2);
    archive.rules.honour();
    expect(archive.rules.news()).toEqual([]);
    archive.changes.undo();
    expect(archive.rules.of('harbour post').size).toBe(0);
    expect(archive.rules.news()).toHaveLength(2);
  });

  it('takes no second rule of one text and reach', () => {
    const archive = openTest(
      archiveOfVersion(
        6,
        'INSERT INTO hidden_block (article_id, revision_id, block, hidden) VALUES (1, 1, 0, 1);',
      ),
      'write',
    );
    archive.rules.add(rule(7, '', 1));
    expect(() => archive.rules.add({ ...rule(7, '', 0), uid: 'another' })).toThrow();
  });
});
