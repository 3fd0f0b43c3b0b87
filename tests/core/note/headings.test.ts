import { expect, it } from 'vitest';
import { headingSpan } from '../../../src/core/note/headings';
import { noteFileTarget, splitHeading, titlesMeant, titleToBegin } from '../../../src/core/note/linkTargets';

it('finds a heading by its words, outside of code', () => {
  const body = '# Boat\n```\n## Engine\n```\ntext\n## The **Engine** ##\n### engine';
  const span = headingSpan(body, 'the engine');
  expect(body.slice(span?.start, span?.end)).toBe('## The **Engine** ##');
  expect(headingSpan(body, 'Engine')?.start).toBe(body.lastIndexOf('###'));
  expect(headingSpan(body, 'Sail')).toBeNull();
  expect(headingSpan('', '')).toBeNull();
});

it('tells what a link may mean', () => {
  expect(splitHeading('Boat#Part#Engine')).toEqual({ title: 'Boat', heading: 'Engine' });
  expect(splitHeading('Boat#^a1b2')).toEqual({ title: 'Boat', heading: '' });
  expect(titlesMeant('Sea/Boat.md#Engine')).toEqual(['Sea/Boat.md#Engine', 'Sea/Boat.md', 'Boat.md', 'Boat']);
  expect(titlesMeant('#Engine')).toEqual(['#Engine']);
  expect(titleToBegin('Sea/Boat.md#Engine')).toBe('Boat');
  expect(titleToBegin('and/or')).toBe('and/or');
  expect(titleToBegin('Boat#Engine')).toBe('Boat');
  expect(noteFileTarget('./a%20b.md')).toBe('a b.md');
  expect(noteFileTarget('%E0%A4%A.md')).toBe('%E0%A4%A.md');
  for (const other of ['https://x.example/a.md', '//x/a.md', 'attachment:abc', 'a.pdf', '#top', 'javascript:a.md'])
    expect(noteFileTarget(other), other).toBeNull();
});
