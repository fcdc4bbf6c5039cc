import { portalConfig } from '@passerelle/portal-kit/vite';

export default portalConfig('applicant', import.meta.url);
