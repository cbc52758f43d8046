import type { PanelPicture, Scene } from './scene.js';

export interface PlayerOptions {
  scenes: Scene[];
  secondsPerScene: number;
  direction: 'ltr' | 'rtl';
  font: string;
}

/** Base64 of a WebM, and of a WebP for each scene. */
export interface Recording {
  video: string;
  pictures: string[];
}

/**
 * Draws the scenes on a canvas and records it with the browser's own encoder, so that no other program is needed. Runs in a
 * page: it must not use anything from outside itself.
 */
export async function playAndRecord({
  scenes,
  secondsPerScene,
  direction,
  font,
}: PlayerOptions): Promise<Recording> {
  const [width, height, captionHeight, titleHeight, flatHeight, gap] = [1280, 720, 120, 56, 84, 12];
  const framesPerSecond = 10;
  // Thin letters stay sharp, at a third of a PNG's size.
  const pictureQuality = 0.9;
  const colors = {
    page: '#111719',
    card: '#1b2326',
    text: '#e8eeee',
    dim: '#9fb0b0',
    good: '#7cd4c8',
    bad: '#ff8a80',
  };
  const palette = ['#7cd4c8', '#f2c572', '#9db8ff', '#f2a2c8', '#b5d97c', '#c9a2f2'];
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  document.body.append(canvas);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws no canvas.');
  const context = pen;

  function write(text: string, x: number, y: number, size: number, color: string, bold = false): void {
    context.font = `${bold ? 'bold ' : ''}${size}px ${font}`;
    context.fillStyle = color;
    context.fillText(text, x, y);
  }

  const cut = (text: string): string => (text.length > 48 ? `${text.slice(0, 47)}…` : text);

  function drawLines(
    { lines, limit }: PanelPicture,
    x: number,
    y: number,
    w: number,
    h: number,
    share: number,
  ): void {
    const points = lines.flatMap((line) => line.points);
    if (points.length === 0) return;
    const times = points.map(([at]) => at);
    const [first, last] = [Math.min(...times), Math.max(...times)];
    const top = Math.max(...points.map(([, value]) => value), limit ?? 0) || 1;
    const xOf = (at: number) => x + ((at - first) / (last - first || 1)) * w;
    const yOf = (value: number) => y + h - (value / (top * 1.1)) * h;
    if (limit !== undefined) {
      context.strokeStyle = colors.bad;
      context.setLineDash([4, 4]);
      context.beginPath();
      context.moveTo(x, yOf(limit));
      context.lineTo(x + w, yOf(limit));
      context.stroke();
      context.setLineDash([]);
    }
    for (const [i, line] of lines.slice(0, palette.length).entries()) {
      context.strokeStyle = palette[i] ?? colors.good;
      context.lineWidth = 2;
      context.beginPath();
      for (const [at, value] of line.points) {
        if (at <= first + (last - first) * share) context.lineTo(xOf(at), yOf(value));
      }
      context.stroke();
    }
  }

  function drawPanel(panel: PanelPicture, x: number, y: number, w: number, h: number, share: number): void {
    context.fillStyle = colors.card;
    context.fillRect(x, y, w, h);
    context.direction = 'ltr';
    context.textAlign = 'left';
    write(panel.title, x + 10, y + 22, 14, colors.text, true);
    const [first] = panel.lines;
    if (!first) return write('–', x + 10, y + 58, 26, colors.dim);
    if (panel.kind === 'stat')
      return write(first.latest, x + 10, y + 66, 30, panel.isRed ? colors.bad : colors.good, true);
    drawLines(panel, x + 10, y + 32, w - 20, h - 58, share);
    const legend = panel.lines.slice(0, 3).map(({ name, latest }) => `${name} ${latest}`.trim());
    write(cut(legend.join('   ')), x + 10, y + h - 10, 12, panel.isRed ? colors.bad : colors.dim);
  }

  function drawCaption(text: string): void {
    context.fillStyle = '#000';
    context.fillRect(0, height - captionHeight, width, captionHeight);
    context.direction = direction;
    context.textAlign = 'center';
    context.font = `22px ${font}`;
    const rows: string[] = [''];
    for (const word of text.split(' ')) {
      const row = `${rows.at(-1)} ${word}`.trim();
      if (context.measureText(row).width > width - 80) rows.push(word);
      else rows[rows.length - 1] = row;
    }
    // Nastaliq climbs: its lines need more height than Latin ones.
    const lineHeight = direction === 'rtl' ? 46 : 34;
    for (const [i, row] of rows.entries())
      write(row, width / 2, height - captionHeight + lineHeight * (i + 1), 22, '#fff');
  }

  function draw({ title, caption, panels }: Scene, share: number): void {
    context.fillStyle = colors.page;
    context.fillRect(0, 0, width, height);
    context.direction = 'ltr';
    context.textAlign = 'left';
    write(title, gap, 38, 26, colors.text, true);
    const columns = 4;
    const w = (width - gap * (columns + 1)) / columns;
    const rows = Array.from({ length: Math.ceil(panels.length / columns) }, (_, i) =>
      panels.slice(i * columns, (i + 1) * columns),
    );
    const isFlat = (row: PanelPicture[]): boolean => row.every(({ kind }) => kind === 'stat');
    const flat = rows.filter(isFlat).length;
    const free = height - captionHeight - titleHeight - gap * rows.length - flatHeight * flat;
    const h = free / Math.max(1, rows.length - flat);
    let y = titleHeight;
    for (const row of rows) {
      const rowHeight = isFlat(row) ? flatHeight : h;
      for (const [column, panel] of row.entries())
        drawPanel(panel, gap + column * (w + gap), y, w, rowHeight, share);
      y += rowHeight + gap;
    }
    drawCaption(caption);
  }

  await document.fonts.load(`22px ${font}`);
  const recorder = new MediaRecorder(canvas.captureStream(framesPerSecond), { mimeType: 'video/webm' });
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }));
  recorder.start();
  const pictures: string[] = [];
  for (const scene of scenes) {
    const frames = secondsPerScene * framesPerSecond;
    for (let frame = 0; frame < frames; frame += 1) {
      // The lines grow for the first half, and then stand.
      draw(scene, Math.min(1, (2 * (frame + 1)) / frames));
      await new Promise((resolve) => setTimeout(resolve, 1000 / framesPerSecond));
    }
    pictures.push(canvas.toDataURL('image/webp', pictureQuality).split(',')[1] ?? '');
  }
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return { video: btoa(text), pictures };
}
