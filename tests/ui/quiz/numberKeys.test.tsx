import { fireEvent } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useNumberKeys } from '../../../src/ui/quiz/useNumberKeys';
import { showPart } from '../shell/shellHarness';

const open = async () => {
  const seen: number[] = [];
  const onNumber = (number: number): void => void seen.push(number);
  const Quiz = () => {
    useNumberKeys(onNumber);
    return <button type="button">answer</button>;
  };
  return { seen, ...(await showPart(<Quiz />)) };
};

it('a number key that is held answers once', async () => {
  const { seen } = await open();
  fireEvent.keyDown(document.body, { key: '2' });
  fireEvent.keyDown(document.body, { key: '2', repeat: true });
  expect(seen).toEqual([2]);
});

it('numbers rest while a sheet or a question lies above', async () => {
  const { seen, change } = await open();
  await change((state) => state.showOverlay('shortcuts'));
  fireEvent.keyDown(document.body, { key: '1' });
  await change((state) => state.showOverlay(null));
  await change((state) => state.confirm({ key: 'order:eraseMany', values: { count: 2 }, onConfirm: () => undefined }));
  fireEvent.keyDown(document.body, { key: '2' });
  await change((state) => state.settleConfirmation(false));
  fireEvent.keyDown(document.body, { key: '3' });
  expect(seen).toEqual([3]);
});
