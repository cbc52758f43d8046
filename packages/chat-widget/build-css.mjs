import { copyFile, readdir } from 'node:fs/promises';

// tsc leaves `import './panel.css'` as it is and copies no stylesheet.
const styles = (await readdir('src')).filter((name) => name.endsWith('.css'));
await Promise.all(styles.map((name) => copyFile(`src/${name}`, `dist/${name}`)));
