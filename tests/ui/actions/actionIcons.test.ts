import { expect, it } from 'vitest';
import { APP_ICONS, NOTE_ICONS } from '../../../src/ui/actions/actionIcons';
import { APP_ACTIONS } from '../../../src/ui/actions/actions';
import { NOTE_ACTIONS } from '../../../src/ui/actions/noteActions';

it('has an icon for every action, and none for another', () => {
  expect(Object.keys(APP_ICONS).sort()).toEqual(APP_ACTIONS.map(({ id }) => id).sort());
  expect(Object.keys(NOTE_ICONS).sort()).toEqual(NOTE_ACTIONS.map(({ id }) => id).sort());
});
