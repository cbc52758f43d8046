import { describe, expect, test } from 'vitest';
import { analyserFor } from '../text/analyse.js';
import type { Block, Page, Section } from '../types.js';
import { alignPages, proseOf } from './align-pages.js';

const CONTEXT = { from: analyserFor('en'), to: analyserFor('ur'), ratio: 1 };

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const section = (anchor: string, heading: string, ...blocks: Block[]): Section => ({
  anchor,
  headingPath: heading === '' ? [] : [heading],
  blocks,
});
const page = (locale: string, title: string, ...sections: Section[]): Page => ({
  url: '/',
  title,
  locale,
  sections,
});

const WATER = paragraph('The robot waters the plants every morning. It sleeps at night.');
const PANI = paragraph('روبوٹ ہر صبح پودوں کو پانی دیتا ہے۔ رات کو وہ سوتا ہے۔');
const SENSOR = paragraph('The sensor measures the moisture of the soil with two pins, GPIO 18 and GPIO 23.');
const HISSAS = paragraph('سینسر دو پنوں، GPIO 18 اور GPIO 23، سے مٹی کی نمی ناپتا ہے۔');

describe('alignPages', () => {
  test('titles, headings and sentences are paired', () => {
    const texts = alignPages(
      page('en', 'The robot', section('water', 'Watering', WATER)),
      page('ur', 'روبوٹ', section('پانی', 'پانی دینا', PANI)),
      CONTEXT,
    );
    expect(texts).toEqual([
      { from: 'The robot', to: 'روبوٹ' },
      { from: 'Watering', to: 'پانی دینا' },
      { from: 'The robot waters the plants every morning.', to: 'روبوٹ ہر صبح پودوں کو پانی دیتا ہے۔' },
      { from: 'It sleeps at night.', to: 'رات کو وہ سوتا ہے۔' },
    ]);
  });

  test('explicit anchors pair sections in another order', () => {
    const texts = alignPages(
      page('en', 'A', section('water', 'Watering', WATER), section('soil', 'Soil', SENSOR)),
      page('ur', 'ا', section('soil', 'مٹی', HISSAS), section('water', 'پانی دینا', PANI)),
      CONTEXT,
    );
    expect(texts).toContainEqual({ from: 'Watering', to: 'پانی دینا' });
    expect(texts).toContainEqual({ from: 'Soil', to: 'مٹی' });
  });

  test('a section that is not translated yet parts no others', () => {
    const texts = alignPages(
      page(
        'en',
        'A',
        section('a', 'Watering', WATER),
        section('b', 'Warranty', paragraph('Two years from the date on the bill.')),
        section('c', 'Soil', SENSOR),
      ),
      page('ur', 'ا', section('ا', 'پانی دینا', PANI), section('ب', 'مٹی', HISSAS)),
      CONTEXT,
    );
    expect(texts.map(({ to }) => to)).toContain('مٹی');
    expect(texts.find(({ to }) => to === 'مٹی')?.from).toBe('Soil');
    expect(texts.map(({ from }) => from)).not.toContain('Warranty');
  });

  test('code pairs what stands around it, and is itself left out', () => {
    const code: Block = { kind: 'code', language: 'sh', text: 'npm run build --verbose' };
    const texts = alignPages(
      page(
        'en',
        'A',
        section('a', 'Build', paragraph('Build it now.'), code, paragraph('Then open the site.')),
      ),
      page('ur', 'ا', section('ا', 'تعمیر', code, paragraph('پھر سائٹ کھولیں۔'))),
      CONTEXT,
    );
    expect(texts).toContainEqual({ from: 'Then open the site.', to: 'پھر سائٹ کھولیں۔' });
    expect(JSON.stringify(texts)).not.toContain('npm');
  });

  test('table rows are paired cell by cell', () => {
    const row = (...cells: string[]): Block => ({ kind: 'row', cells, header: false });
    const texts = alignPages(
      page('en', 'A', section('a', 'Parts', row('Pump', 'moves water'), row('Lamp', 'gives light'))),
      page('ur', 'ا', section('ا', 'پرزے', row('پمپ', 'پانی چلاتا ہے'), row('چراغ', 'روشنی دیتا ہے'))),
      CONTEXT,
    );
    expect(texts).toContainEqual({ from: 'Lamp', to: 'چراغ' });
    expect(texts).toContainEqual({ from: 'gives light', to: 'روشنی دیتا ہے' });
  });

  test('blocks that are still in the first language are left out', () => {
    const texts = alignPages(
      page('en', 'The robot', section('a', 'Watering', WATER, SENSOR)),
      page('ur', 'روبوٹ', section('a', 'پانی دینا', PANI, SENSOR)),
      CONTEXT,
    );
    expect(texts.map(({ from }) => from)).toContain('It sleeps at night.');
    expect(texts.every(({ to }) => !to.includes('moisture'))).toBe(true);
  });
});

test('prose is what is language', () => {
  const code: Block = { kind: 'code', language: 'js', text: 'let a' };
  const math: Block = { kind: 'math', text: 'a^2' };
  expect(proseOf(page('en', 'A', section('a', 'Soil', SENSOR, code, math)))).toBe(
    `Soil\n${SENSOR.kind === 'paragraph' ? SENSOR.text : ''}`,
  );
});
