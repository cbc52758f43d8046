import { copyFile } from 'node:fs/promises';

// tsc leaves `import './panel.css'` as it is and copies no stylesheet.
const styles = ['launcher.css', 'panel.css'];
await Promise.all(styles.map((name) => copyFile(`src/${name}`, `dist/${name}`)));
