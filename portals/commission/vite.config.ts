import { portalConfig } from '@passerelle/portal-kit/vite';

export default portalConfig('commission', import.meta.url);
