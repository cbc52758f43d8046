import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../../newcomer/launch-browser.js';
import { REPOSITORY } from '../../ops/ops-files.js';
import { CAPTIONS, captionTrack, type WalkLocale } from './captions.js';
import { playAndRecord } from './player.js';
import { readScenes } from './scene.js';

const SECONDS_PER_SCENE = 10;
const HISTORY_SECONDS = 180;
const URDU_FONT =
  'node_modules/@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2';

export interface WalkthroughOptions {
  prometheusUrl: string;
  locale: WalkLocale;
  /** Folder for the video and its captions. */
  outDir: string;
  /** Folder for a picture of each dashboard. Default: the same. */
  picturesDir?: string | undefined;
}

/** Records a captioned walk through the dashboards, with what Prometheus has of the last minutes. @returns the files */
export async function recordWalkthrough({
  prometheusUrl,
  locale,
  outDir,
  picturesDir = outDir,
}: WalkthroughOptions): Promise<string[]> {
  const scenes = await readScenes(prometheusUrl, locale, HISTORY_SECONDS);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(`<style>${await fontFace()}</style><title>Walkthrough</title>`);
    const { video, pictures } = await page.evaluate(playAndRecord, {
      scenes,
      secondsPerScene: SECONDS_PER_SCENE,
      direction: locale === 'ur' ? ('rtl' as const) : ('ltr' as const),
      font: '"Walkthrough Urdu", system-ui, sans-serif',
    });
    const files: [path: string, content: string | Buffer][] = [
      [join(outDir, `walkthrough.${locale}.webm`), Buffer.from(video, 'base64')],
      [join(outDir, `walkthrough.${locale}.vtt`), captionTrack(locale, SECONDS_PER_SCENE)],
      ...scenes.map(({ uid }, i): [string, Buffer] => [
        join(picturesDir, `${uid}.${locale}.webp`),
        Buffer.from(pictures[i] ?? '', 'base64'),
      ]),
    ];
    for (const dir of [outDir, picturesDir]) await mkdir(dir, { recursive: true });
    for (const [path, content] of files) await writeFile(path, content);
    return files.map(([path]) => path);
  } finally {
    await browser.close();
  }
}

export const isWalkLocale = (text: string): text is WalkLocale => text in CAPTIONS;

/** Nastaliq for Arabic letters alone, as the site has it. */
async function fontFace(): Promise<string> {
  const font = await readFile(join(REPOSITORY, URDU_FONT));
  return `@font-face { font-family: 'Walkthrough Urdu'; unicode-range: U+0600-06FF, U+FB50-FDFF, U+FE70-FEFC; src: url(data:font/woff2;base64,${font.toString('base64')}); }`;
}
