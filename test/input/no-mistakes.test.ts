/** What looks much like a mistake and is none: a check that says too much is as wrong as one that says too little. */
import { expect, test } from 'vitest';
import { load } from '#input/load.ts';
import { folder, inShort, methodText } from './folders.ts';

const merged = (name: string, ...predecessors: readonly string[]) => `name: ${name}\npredecessors: [${predecessors.map((id) => `{id: ${id}, name: ${id}, merged: 2025-07-01}`).join(', ')}]\n`;

test.each<[string, Readonly<Record<string, string>>]>([
  ['mergers one after another', { 'suppliers/a.yaml': merged('A', 'b'), 'suppliers/b.yaml': merged('B', 'c'), 'suppliers/c.yaml': merged('C', 'd') }],
  ['a supplier that was divided between two', { 'suppliers/a.yaml': merged('A', 'c'), 'suppliers/b.yaml': merged('B', 'c') }],
  ['two suppliers merged that were one before', { 'suppliers/a.yaml': merged('A', 'b', 'c'), 'suppliers/b.yaml': merged('B', 'd'), 'suppliers/c.yaml': merged('C', 'd') }],
  ['a delivery window of the day itself', { 'methods/standard.yaml': `${methodText}definitions: {delivery_window: {early: 0, late: 0}}\n` }],
  ['one that closes two days before the day due', { 'methods/standard.yaml': `${methodText}definitions: {delivery_window: {early: 5, late: -2}}\n` }],
  ['one that opens on the day after it', { 'methods/standard.yaml': `${methodText}definitions: {delivery_window: {early: -1, late: 3}}\n` }],
  ['one that opens and closes on the day before', { 'methods/standard.yaml': `${methodText}definitions: {delivery_window: {early: 1, late: -1}}\n` }],
  ['a floor that is the ceiling: so many points, whatever the figure', { 'methods/standard.yaml': methodText.replace('weight: 60,', 'weight: 60, floor: 50, ceiling: 50,') }],
])('%s', (_, files) => {
  expect(load(folder(files)).problems.map(inShort)).toEqual([]);
});
