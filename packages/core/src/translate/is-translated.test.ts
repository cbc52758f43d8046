import { expect, test } from 'vitest';
import { analyserFor } from '../text/analyse.js';
import { isInScriptOf, isTranslated } from './is-translated.js';

const check = (from: string, to: string, locale = 'ur') =>
  isTranslated({ from, to }, { from: analyserFor('en'), to: analyserFor(locale) });

test.each([
  ['The robot waters the plants.', 'روبوٹ پودوں کو پانی دیتا ہے۔', 'ur'],
  ['Connect the Grove sensor to GPIO 18.', 'Grove سینسر کو GPIO 18 سے جوڑیں۔', 'ur'],
  ['The sensor is in the robot.', 'Der Sensor ist im Roboter.', 'de'],
])('%j is translated by %j', (from, to, locale) => {
  expect(check(from, to, locale)).toBe(true);
});

test.each([
  ['The robot waters the plants.', 'The robot waters the plants.'],
  ['The robot waters the plants.', 'The robot waters plants daily.'],
  ['Azure IoT Hub', 'Azure IoT Hub'],
  ['Hello', ''],
  ['Hello', '—'],
])('%j is not translated by %j', (from, to) => {
  expect(check(from, to)).toBe(false);
});

test('the script of a page tells whether it may be in its language', () => {
  expect(isInScriptOf('ur', 'Grove سینسر کو جوڑیں، پھر پودوں کو پانی دیں۔')).toBe(true);
  expect(isInScriptOf('ur', 'Connect the Grove sensor.')).toBe(false);
  expect(isInScriptOf('de', 'Der Sensor.')).toBe(true);
  expect(isInScriptOf('hi', 'रोबोट')).toBe(true);
});
