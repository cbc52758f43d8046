import type { ClientModule } from '@docusaurus/types';
import { arrive } from './arrival.js';
import { mountChat } from './mount-chat.js';

let isMounted = false;

const clientModule: ClientModule = {
  // Called in the browser only, the first time when the page is hydrated.
  onRouteDidUpdate({ location }) {
    arrive(location);
    if (isMounted) return;
    isMounted = true;
    mountChat();
  },
};

export default clientModule;
