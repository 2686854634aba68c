/** What a person is asked before an import: the columns of tables that do not say what they hold. */
import { create } from 'zustand';
import type { FieldMap, UnsureTable } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';

/** Which column holds what, by the name of the file; null once the person thought better of it. */
export type Maps = Record<string, FieldMap>;

type Question = { tables: readonly UnsureTable[]; answer(maps: Maps | null): void };

/** The question that is open; null if there is none. */
export const useTableQuestion = create<{ question: Question | null }>(() => ({ question: null }));

/** Nothing is asked where every table is sure. */
export async function askColumns(paths: string[]): Promise<Maps | null> {
  const tables = await archive.imports.unsureTables({ paths });
  if (tables.length === 0) return {};
  return new Promise((resolve) => {
    const answer = (maps: Maps | null) => {
      useTableQuestion.setState({ question: null });
      resolve(maps);
    };
    useTableQuestion.setState({ question: { tables, answer } });
  });
}
