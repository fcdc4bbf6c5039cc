import { portalConfig } from '@passerelle/portal-kit/vite';

export default portalConfig('agent', import.meta.url);
