import { expect, it } from 'vitest';
import { DASHBOARDS } from '../../ops/dashboards/all.js';
import { CAPTIONS, captionTrack } from './captions.js';

it('every dashboard has a caption in both languages, in the order in which they are shown', () => {
  const uids = DASHBOARDS.map(({ uid }) => uid);
  expect(Object.keys(CAPTIONS.en)).toEqual(uids);
  expect(Object.keys(CAPTIONS.ur)).toEqual(uids);
});

it('the track gives each caption its time, one after the other', () => {
  const track = captionTrack('ur', 14);
  expect(track).toMatch(/^WEBVTT\n\n00:00:00\.000 --> 00:00:14\.000\nپہلے Service/);
  expect(track).toContain('00:00:56.000 --> 00:01:10.000\nمشینیں');
});
