import { z } from 'zod';

export const citationSchema = z.object({
  number: z.int().min(1).describe('The n of [n] in the text.'),
  chunkId: z.string(),
  url: z.string().describe('Path of the page with its anchor.'),
  title: z.string(),
  headingPath: z.array(z.string()).describe('Headings from the outermost to the section’s own.'),
  locale: z.string(),
});
